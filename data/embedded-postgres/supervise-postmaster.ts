import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Failure, Result } from '@/core/model/result'
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
const FAST_SHUTDOWN_MS = 3_000
const IMMEDIATE_SHUTDOWN_MS = 1_000

/** Keeps the server running on its port until it is told to stop. */
export function supervisePostmaster({ postmaster, child, report }: Supervised): Supervision {
  let current = child
  let isStopping = false
  let hasStopped: Promise<void> | undefined
  let restarting: Promise<void> = Promise.resolve()

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
      if (started.ok) {
        current = started.value
        report('database-back')
        return watch()
      }
      report(started)
    }
  }

  async function stopAll(): Promise<void> {
    await end(current)
    await restarting
    await end(current)
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

/** Clears what a crash left behind, then starts. */
export async function startOver(postmaster: Postmaster): Promise<Result<ChildProcess>> {
  const cleared = await stopLeftovers(postmaster.clusterFolder)
  return cleared.ok ? startPostmaster(postmaster) : cleared
}

async function end(child: ChildProcess): Promise<void> {
  if (await endsAfter(child, 'SIGINT', FAST_SHUTDOWN_MS)) return
  if (await endsAfter(child, 'SIGQUIT', IMMEDIATE_SHUTDOWN_MS)) return
  await endsAfter(child, 'SIGKILL', IMMEDIATE_SHUTDOWN_MS)
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

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
