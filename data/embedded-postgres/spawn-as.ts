import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'
import type { Account } from '@/data/embedded-postgres/choose-account'
import { isReachable } from '@/data/embedded-postgres/is-reachable'

export interface Command {
  readonly program: string
  /** Made for the path under which the child knows the folder. */
  readonly options: (folder: string) => readonly string[]
  /** The folder the child works on. */
  readonly folder: string
  readonly account: Account | undefined
  /** A file descriptor for both of its outputs. */
  readonly output: number
  /** Apart from the terminal's process group, so that Ctrl-C reaches the application alone. */
  readonly session: 'own' | 'shared'
}

/**
 * Starts a PostgreSQL program on a folder, as the account. Where a folder above it shuts the account out, the child is
 * handed the folder already open and knows it as /proc/self/fd/3: a database under /root then works without opening /root.
 */
export function spawnAs(command: Command): ChildProcess {
  const { account, folder, output } = command
  const handle = account === undefined || isReachable(folder, account) ? undefined : openFolder(folder)
  try {
    const child = spawn(command.program, command.options(handle === undefined ? folder : '/proc/self/fd/3'), {
      ...account,
      cwd: '/',
      detached: command.session === 'own',
      env: childEnvironment(),
      stdio: ['ignore', output, output, ...(handle === undefined ? [] : [handle])],
    })
    takeAlong(child)
    return child
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

// A process that leaves without stopping its database still asks it to end.
function takeAlong(child: ChildProcess): void {
  const leave = () => void child.kill('SIGINT')
  process.once('exit', leave)
  child.once('close', () => process.off('exit', leave))
}

function openFolder(folder: string): number {
  return openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY)
}

// Nothing of ours: PGDATA, PGPORT, LANG, LD_LIBRARY_PATH and secrets of the application have no business there.
function childEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env
  return { PATH, TMPDIR, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' }
}
