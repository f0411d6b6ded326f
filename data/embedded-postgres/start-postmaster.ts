import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { fail, type Result, succeed } from '@/core/model/result'
import type { Account } from '@/data/embedded-postgres/choose-account'
import type { Binaries } from '@/data/embedded-postgres/locate-binaries'
import { failureReason, logEnd } from '@/data/embedded-postgres/postgres-failure'
import { spawnAs } from '@/data/embedded-postgres/spawn-as'

export interface Postmaster {
  readonly clusterFolder: string
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly port: number
  readonly administratorUrl: string
  readonly logFile: string
}

// Crash recovery replays at most max_wal_size (1 GB); on a slow disk that takes minutes.
const START_LIMIT_MS = 300_000
const LOOK_AGAIN_MS = 15

/** Starts the server and waits until it answers; the failure carries PostgreSQL's own reason. */
export async function startPostmaster(postmaster: Postmaster): Promise<Result<ChildProcess, 'cluster-not-started'>> {
  const from = logEnd(postmaster.logFile)
  const child = spawnPostmaster(postmaster)
  if (await isAnswering(child, postmaster.administratorUrl)) return succeed(child)
  child.kill('SIGQUIT')
  return fail('cluster-not-started', { reason: failureReason(postmaster.logFile, from), log: postmaster.logFile })
}

function spawnPostmaster({ binaries, clusterFolder, account, port, logFile }: Postmaster): ChildProcess {
  const output = openSync(logFile, 'a', 0o600)
  try {
    return spawnAs({
      program: binaries.postgres,
      options: (folder) => ['-D', folder, '-p', String(port), ...settings()],
      folder: clusterFolder,
      account,
      output,
      session: 'own',
    })
  } finally {
    closeSync(output)
  }
}

// Given at every start rather than written into postgresql.conf: an older folder gets them too, and a hand-edited file
// cannot take durability away.
function settings(): readonly string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    ssl: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function isAnswering(child: ChildProcess, url: string): Promise<boolean> {
  let hasEnded = false
  child.once('error', () => {
    hasEnded = true
  })
  child.once('exit', () => {
    hasEnded = true
  })
  const until = performance.now() + START_LIMIT_MS
  while (!hasEnded && performance.now() < until) {
    if (await answers(url)) return !hasEnded
    await wait(LOOK_AGAIN_MS)
  }
  return false
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    // Not listening yet, or still replaying its log.
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
