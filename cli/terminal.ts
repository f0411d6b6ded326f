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
  surviveClosedOutput()
  const spoken = format === 'json' ? process.stderr : process.stdout
  return {
    say: (text) => void spoken.write(`${text}\n`),
    event(event) {
      if (format === 'json') process.stdout.write(`${JSON.stringify(event)}\n`)
    },
  }
}

/**
 * Whoever read our output may end before us: a closed terminal, a supervisor that died. Unheard, the failed write would
 * be an uncaught exception, which Next reports by writing again, without end and without heeding SIGTERM.
 */
function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners('error').includes(letGo)) stream.on('error', letGo)
  }
}

function letGo(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
