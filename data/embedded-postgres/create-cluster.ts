import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, type Result, succeed } from '@/core/model/result'
import type { Account } from '@/data/embedded-postgres/choose-account'
import type { Binaries } from '@/data/embedded-postgres/locate-binaries'
import { failureReason, logEnd } from '@/data/embedded-postgres/postgres-failure'
import { spawnAs } from '@/data/embedded-postgres/spawn-as'

export interface NewCluster {
  readonly clusterFolder: string
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly administratorPassword: string
  readonly logFile: string
}

export const ADMINISTRATOR = 'postgres'

// With lc_ctype C, pg_trgm finds no trigrams in any text outside ASCII; sorting by code point is wanted all the same.
// macOS has no C.UTF-8; its en_US.UTF-8 knows the same letters.
const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

/**
 * Makes a cluster beside its place and moves it there when it is complete and on disk: a start that is killed half-way
 * leaves a draft, which the next one throws away, and never a half-made cluster.
 */
export async function createCluster(cluster: NewCluster): Promise<Result<void, 'cluster-not-created'>> {
  removeDrafts(cluster.clusterFolder)
  const draft = makeDraft(cluster)
  const from = logEnd(cluster.logFile)
  const isMade = await runInitdb(cluster, draft)
  if (isMade) moveIntoPlace(join(draft, 'cluster'), cluster.clusterFolder)
  removeDraft(draft)
  return isMade ? succeed(undefined) : fail('cluster-not-created', { reason: failureReason(cluster.logFile, from) })
}

function removeDrafts(clusterFolder: string): void {
  const parent = dirname(clusterFolder)
  for (const name of readdirSync(parent)) {
    if (name.startsWith(draftPrefix(clusterFolder))) removeDraft(join(parent, name))
  }
}

// The initdb of a start just killed may still be writing; it gives up when its files go. Retries add up to six seconds.
function removeDraft(draft: string): void {
  rmSync(draft, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

function draftPrefix(clusterFolder: string): string {
  return `${basename(clusterFolder)}.new-`
}

function makeDraft({ clusterFolder, account, administratorPassword }: NewCluster): string {
  const draft = mkdtempSync(join(dirname(clusterFolder), draftPrefix(clusterFolder)))
  const password = join(draft, 'password')
  writeFileSync(password, `${administratorPassword}\n`, { mode: 0o600 })
  chmodSync(draft, 0o700)
  if (account !== undefined) for (const path of [password, draft]) chownSync(path, account.uid, account.gid)
  return draft
}

async function runInitdb({ binaries, account, logFile }: NewCluster, draft: string): Promise<boolean> {
  const output = openSync(logFile, 'a', 0o600)
  try {
    const child = spawnAs({
      program: binaries.initdb,
      options: initdbOptions,
      folder: draft,
      account,
      output,
      session: 'shared',
    })
    const [code] = await once(child, 'close')
    return code === 0
  } finally {
    closeSync(output)
  }
}

function initdbOptions(folder: string): readonly string[] {
  return [
    `--pgdata=${folder}/cluster`,
    `--username=${ADMINISTRATOR}`,
    `--pwfile=${folder}/password`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${CTYPE}`,
    '--data-checksums',
  ]
}

function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to)
  const parent = openSync(dirname(to), 'r')
  fsyncSync(parent)
  closeSync(parent)
}
