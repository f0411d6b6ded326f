import { parseArgs } from 'node:util'
import type { Outcome, RunnableCommand } from '@/cli/command'
import { explainFailure } from '@/cli/explain-failure'
import { helpFor, helpForAll } from '@/cli/help'
import { openTerminal } from '@/cli/terminal'
import type { Result } from '@/core/model/result'

export interface CommandEntry {
  readonly name: string
  readonly summary: string
  load(): Promise<RunnableCommand>
}

/** 0 done, 1 not done and said why, 2 typed wrongly. */
type ExitCode = 0 | 1 | 2

// Loaded when asked for: `start` must not wait for what `import` needs.
export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'Start the server, with its own PostgreSQL unless DATABASE_URL names one',
    load: async () => (await import('@/cli/commands/start')).start,
  },
  {
    name: 'migrate',
    summary: 'Bring the database to the schema of this version',
    load: async () => (await import('@/cli/commands/migrate')).migrate,
  },
  {
    name: 'build',
    summary: 'Build the pages if their sources have changed',
    load: async () => (await import('@/cli/commands/build')).build,
  },
  {
    name: 'import',
    summary: 'Bring an article in from a file: plain text, Markdown or HTML',
    load: async () => (await import('@/cli/commands/import')).importArticle,
  },
  {
    name: 'export',
    summary: 'Take an article out in one language, as Markdown',
    load: async () => (await import('@/cli/commands/export')).exportArticle,
  },
  {
    name: 'user invite',
    summary: 'Make a one-time link by which a person takes up a role in a project',
    load: async () => (await import('@/cli/commands/user-invite')).userInvite,
  },
]

/** Runs one command line and sets the exit code. */
export async function main(words: readonly string[], known: readonly CommandEntry[] = commands): Promise<void> {
  process.exitCode = await runWords(words, known)
}

async function runWords(words: readonly string[], known: readonly CommandEntry[]): Promise<ExitCode> {
  const entry = findCommand(words, known)
  if (entry === undefined) return answerWithoutCommand(words, known)
  const command = await entry.load()
  const rest = words.slice(entry.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) return print(helpFor(command))
  const typed = readWords(command, rest)
  if (!typed.ok) return refuse(command, typed.reason)
  const format = typed.isJson ? 'json' : 'text'
  const answer = command.start(typed.values, openTerminal(format))
  if ('wrong' in answer) return refuse(command, answer.wrong)
  return printOutcome(await answer, format)
}

/** The longest name wins, so that `user invite` may stand beside a `user`. */
function findCommand(words: readonly string[], known: readonly CommandEntry[]): CommandEntry | undefined {
  return known
    .filter(({ name }) => name.split(' ').every((part, index) => words[index] === part))
    .sort((a, b) => b.name.length - a.name.length)[0]
}

function answerWithoutCommand(words: readonly string[], known: readonly CommandEntry[]): ExitCode {
  const [first] = words
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') return print(helpForAll(known))
  process.stderr.write(`There is no command "${first}". \`hexapla --help\` lists them.\n`)
  return 2
}

type Typed =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>>; readonly isJson: boolean }
  | { readonly ok: false; readonly reason: string }

function readWords(command: RunnableCommand, words: readonly string[]): Typed {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, ...parseOptions(command) },
    })
    if (positionals.length > command.arguments.length) {
      return { ok: false, reason: `"${positionals[command.arguments.length]}" is one word too many` }
    }
    const named = command.arguments.map((name, index) => [name.toLowerCase(), positionals[index]])
    const { json, ...rest } = values
    return { ok: true, values: { ...rest, ...Object.fromEntries(named) }, isJson: json === true }
  } catch (error) {
    // parseArgs throws a TypeError for an option it does not know or one that lacks its value.
    if (!(error instanceof TypeError)) throw error
    return { ok: false, reason: error.message }
  }
}

function parseOptions(command: RunnableCommand): Record<string, { type: 'boolean' | 'string' }> {
  return Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string' },
    ]),
  )
}

async function printOutcome(result: Result<Outcome>, format: 'json' | 'text'): Promise<ExitCode> {
  if (result.ok) {
    print(format === 'json' ? JSON.stringify(result.value.data) : result.value.text)
    return 0
  }
  const { code, values } = result
  if (format === 'json') print(JSON.stringify({ error: { code, values: values ?? {} } }))
  process.stderr.write(`${await explainFailure(result)}\n`)
  return 1
}

function print(text: string): 0 {
  if (text !== '') process.stdout.write(`${text}\n`)
  return 0
}

function refuse(command: RunnableCommand, reason: string): 2 {
  process.stderr.write(`${reason}\n\n${helpFor(command)}\n`)
  return 2
}
