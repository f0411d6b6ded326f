import type { ChildProcess } from 'node:child_process'

const FAST_SHUTDOWN_MS = 3_000
const IMMEDIATE_SHUTDOWN_MS = 1_000

/** Fast shutdown; immediate when that takes too long; then the last word. At most five seconds. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (await endsAfter(child, 'SIGINT', FAST_SHUTDOWN_MS)) return
  if (await endsAfter(child, 'SIGQUIT', IMMEDIATE_SHUTDOWN_MS)) return
  await endsAfter(child, 'SIGKILL', IMMEDIATE_SHUTDOWN_MS)
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function endsAfter(child: ChildProcess, signal: NodeJS.Signals, limitMs: number): Promise<boolean> {
  if (hasEnded(child)) return Promise.resolve(true)
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(false), limitMs)
    child.once('exit', () => {
      clearTimeout(limit)
      resolve(true)
    })
    child.kill(signal)
  })
}
