import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Failure, Result } from '@/core/model/result'
import { endProcess, hasEnded } from '@/data/embedded-postgres/end-process'
import { readPostmasterState } from '@/data/embedded-postgres/find-postgres-processes'
import { type Postmaster, startPostmaster } from '@/data/embedded-postgres/start-postmaster'
import { stopLeftovers } from '@/data/embedded-postgres/stop-leftovers'

export interface Supervision {
  /** Fast shutdown; immediate when that takes too long. Resolves when no process is left. */
  stop(): Promise<void>
}

export type SupervisionEvent = 'database-died' | 'database-back' | Failure

export interface Supervised {
  readonly postmaster: Postmaster
  readonly child: ChildProcess
  readonly report: (event: SupervisionEvent) => void
}

// The first attempt follows at once: saves resume within two seconds of a crash (FLT-02).
const RETRY_MS = [0, 100, 250, 500, 1_000] as const
const LOOK_MS = 500

/** Keeps the server running on its port until it is told to stop. */
export function supervisePostmaster({ postmaster, child, report }: Supervised): Supervision {
  let current = child
  let isStopping = false
  let hasStopped: Promise<void> | undefined
  let restarting: Promise<void> = Promise.resolve()
  const looking = setInterval(() => hurryShutdown(postmaster.clusterFolder, current), LOOK_MS)
  looking.unref()

  function watch(): void {
    if (hasEnded(current)) bringBack()
    else current.once('exit', bringBack)
  }

  function bringBack(): void {
    if (isStopping) return
    report('database-died')
    restarting = restart()
  }

  async function restart(): Promise<void> {
    for (let attempt = 0; !isStopping; attempt++) {
      await wait(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)])
      const started = await startOver(postmaster)
      if (!started.ok) {
        report(started)
        continue
      }
      current = started.value
      report('database-back')
      return watch()
    }
  }

  async function stopAll(): Promise<void> {
    clearInterval(looking)
    await endProcess(current)
    await restarting
    await endProcess(current)
  }

  watch()
  return {
    stop() {
      isStopping = true
      hasStopped ??= stopAll()
      return hasStopped
    },
  }
}

/**
 * PostgreSQL takes SIGTERM as "when the last client has left", and a pool never leaves: it would refuse new connections
 * for good. Told to hurry, it ends, and is started again.
 */
function hurryShutdown(clusterFolder: string, child: ChildProcess): void {
  if (!hasEnded(child) && readPostmasterState(clusterFolder) === 'stopping') child.kill('SIGINT')
}

/** Clears what a crash left behind, then starts. */
export async function startOver(postmaster: Postmaster): Promise<Result<ChildProcess>> {
  const cleared = await stopLeftovers(postmaster.clusterFolder)
  return cleared.ok ? startPostmaster(postmaster) : cleared
}
