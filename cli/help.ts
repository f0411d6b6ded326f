import type { RunnableCommand } from '@/cli/command'

const EXIT_CODES = 'Exit codes: 0 done; 1 not done, the reason is on standard error; 2 typed wrongly.'

/** The list of commands. */
export function helpForAll(commands: readonly { readonly name: string; readonly summary: string }[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const)
  return ['Usage: hexapla COMMAND [OPTIONS]', '', ...inColumns(rows), '', '`hexapla COMMAND --help` says more.'].join(
    '\n',
  )
}

/** What one command takes and answers. */
export function helpFor(command: RunnableCommand): string {
  const options = Object.entries(command.options).map(
    ([name, { help, value }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const,
  )
  const common = [
    ['--json', 'Print JSON on standard output, one object per line'],
    ['--help', 'Print this'],
  ] as const
  return [
    ['Usage: hexapla', command.name, ...command.arguments, '[OPTIONS]'].join(' '),
    '',
    `${command.summary}.`,
    '',
    ...inColumns([...options, ...common]),
    '',
    EXIT_CODES,
  ].join('\n')
}

function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
