/** Where a command speaks while it works; its outcome is printed by `main`. */
export interface Terminal {
  /** A line for a person; with --json it goes to standard error. */
  say(text: string): void
  /** A line for a program; without --json nothing is printed. */
  event(event: Readonly<Record<string, unknown>>): void
}

export type OutputFormat = 'json' | 'text'

export function openTerminal(format: OutputFormat): Terminal {
  // Next says a line or two there while it starts.
  if (format === 'json') console.log = console.error
  const spoken = format === 'json' ? process.stderr : process.stdout
  return {
    say: (text) => void spoken.write(`${text}\n`),
    event(event) {
      if (format === 'json') process.stdout.write(`${JSON.stringify(event)}\n`)
    },
  }
}
