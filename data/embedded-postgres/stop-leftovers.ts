import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fail, type Result, succeed } from '@/core/model/result'
import { findPostgresProcesses, type PostgresProcess } from '@/data/embedded-postgres/find-postgres-processes'

interface Step {
  readonly signal: NodeJS.Signals
  readonly waitMs: number
}

// Fast shutdown (a checkpoint, then out), immediate shutdown (recovery at the next start), and for a process that
// hears neither, the last word. None of them loses a committed row.
const STEPS: readonly Step[] = [
  { signal: 'SIGINT', waitMs: 3_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
]
const LOOK_AGAIN_MS = 20

/**
 * Ends what a killed application left running in the cluster and clears the lock file it left behind, so that there is
 * never a second postmaster. PostgreSQL itself refuses to start over a lock file that is empty, holds nonsense, or
 * names a process number some other program was given since; once no process works in the cluster the file says nothing.
 */
export async function stopLeftovers(
  clusterFolder: string,
): Promise<Result<{ readonly stopped: number }, 'cluster-will-not-stop'>> {
  const found = findPostgresProcesses(clusterFolder)
  for (const { signal, waitMs } of STEPS) {
    for (const leader of leaders(findPostgresProcesses(clusterFolder))) send(leader.pid, signal)
    if (await areGone(clusterFolder, waitMs)) {
      rmSync(join(clusterFolder, 'postmaster.pid'), { force: true })
      return succeed({ stopped: found.length })
    }
  }
  return fail('cluster-will-not-stop', { path: clusterFolder, pid: found[0]?.pid ?? 0 })
}

/** The postmaster, or the processes whose postmaster has died. */
function leaders(processes: readonly PostgresProcess[]): readonly PostgresProcess[] {
  return processes.filter((one) => !processes.some((other) => other.pid === one.parentPid))
}

async function areGone(clusterFolder: string, waitMs: number): Promise<boolean> {
  for (let waited = 0; waited < waitMs; waited += LOOK_AGAIN_MS) {
    if (findPostgresProcesses(clusterFolder).length === 0) return true
    await wait(LOOK_AGAIN_MS)
  }
  return false
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended by itself.
  }
}
