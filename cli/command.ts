import type { z } from 'zod'
import type { Terminal } from '@/cli/terminal'
import type { Result } from '@/core/model/result'

/** One option of a command as a person types it: `--locale TAG`, or `--dev` without a value. */
export interface Option {
  readonly help: string
  /** What stands for the value in the help; without it the option is a switch. */
  readonly value?: string
}

/** What a command leaves behind: lines for a person, an object for a program (`--json`). */
export interface Outcome {
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * A command of the command line. `input` checks what was typed: an object of the options (camel case is not applied:
 * the keys are the options' names) and the arguments under their names in lower case.
 */
export interface Command<Input = never> {
  readonly name: string
  readonly summary: string
  /** Names in upper case, in order; all are required. */
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  readonly input: z.ZodType<Input>
  run(input: Input, terminal: Terminal): Promise<Result<Outcome>>
}

/** A command whose input has been closed over, so that commands of different inputs stand in one list. */
export interface RunnableCommand extends Omit<Command, 'input' | 'run'> {
  /** Undefined when the input is wrong. */
  start(
    typed: Readonly<Record<string, unknown>>,
    terminal: Terminal,
  ): Promise<Result<Outcome>> | { readonly wrong: string }
}

/** Makes a command fit for the registry. */
export function defineCommand<Input>(command: Command<Input>): RunnableCommand {
  const { input, run, ...description } = command
  return {
    ...description,
    start(typed, terminal) {
      const parsed = input.safeParse(typed)
      if (parsed.success) return run(parsed.data, terminal)
      const [issue] = parsed.error.issues
      return { wrong: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}` }
    },
  }
}
