import type { ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'
import { type Failure, fail, type Result, succeed } from '@/core/model/result'
import { type Account, chooseAccount } from '@/data/embedded-postgres/choose-account'
import { choosePort } from '@/data/embedded-postgres/choose-port'
import { type ClusterPasswords, createPasswords, readPasswords } from '@/data/embedded-postgres/cluster-passwords'
import { createCluster } from '@/data/embedded-postgres/create-cluster'
import { inspectCluster } from '@/data/embedded-postgres/inspect-cluster'
import { lendBinaries } from '@/data/embedded-postgres/lend-binaries'
import { linkLibraries } from '@/data/embedded-postgres/link-libraries'
import { type Binaries, locateBinaries, majorVersion } from '@/data/embedded-postgres/locate-binaries'
import { notWritable, prepareFolder, prepareLog, refusal } from '@/data/embedded-postgres/prepare-folder'
import { administratorUrl, ownerUrl, provision } from '@/data/embedded-postgres/provision'
import type { Postmaster } from '@/data/embedded-postgres/start-postmaster'
import { stopLeftovers } from '@/data/embedded-postgres/stop-leftovers'
import { type SupervisionEvent, startOver, supervisePostmaster } from '@/data/embedded-postgres/supervise-postmaster'

export interface Cluster {
  /** The application's database, as its owner, who may change the schema. */
  readonly url: string
  /** The superuser, for tools and tests. */
  readonly administratorUrl: string
  readonly port: number
  stop(): Promise<void>
}

export type ClusterEvent = 'creating-database' | 'starting-database' | SupervisionEvent

export interface ClusterRequest {
  /** The data folder; the cluster stands in its subfolder `postgres`. */
  readonly folder: string
  readonly report?: (event: ClusterEvent) => void
}

interface Workplace {
  readonly dataFolder: string
  readonly clusterFolder: string
  readonly found: 'absent' | 'present'
  readonly logFile: string
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly report: (event: ClusterEvent) => void
}

const PORT_ATTEMPTS = 5

/**
 * Opens the embedded PostgreSQL of a data folder: makes it the first time, clears up after a crash, keeps it running.
 * One process at a time has the folder. Every expected failure is a code with the values of its one-line message; none
 * of them changes data.
 */
export async function openCluster(request: ClusterRequest): Promise<Result<Cluster>> {
  const dataFolder = resolve(request.folder)
  const lock = await prepareFolder(dataFolder)
  if (!lock.ok) return lock
  const opened = await openLocked(dataFolder, request.report ?? (() => undefined)).catch((error: unknown) => {
    lock.value.release()
    return notWritable(dataFolder, error)
  })
  if (!opened.ok) {
    lock.value.release()
    return opened
  }
  const cluster = opened.value
  return succeed({ ...cluster, stop: () => cluster.stop().finally(() => lock.value.release()) })
}

async function openLocked(dataFolder: string, report: Workplace['report']): Promise<Result<Cluster>> {
  const place = prepareWorkplace(dataFolder, report)
  if (!place.ok) return place
  const passwords = await ensureCluster(place.value)
  if (!passwords.ok) return passwords
  report('starting-database')
  const started = await startOnFreePort(place.value, passwords.value)
  if (!started.ok) return started
  const { postmaster, child } = started.value
  const supervision = supervisePostmaster({ postmaster, child, report })
  const provisioned = await provision({ port: postmaster.port, passwords: passwords.value })
  if (!provisioned.ok) {
    await supervision.stop()
    return provisioned
  }
  const { port } = postmaster
  return succeed({
    url: ownerUrl({ port, passwords: passwords.value }),
    administratorUrl: postmaster.administratorUrl,
    port,
    stop: supervision.stop,
  })
}

function prepareWorkplace(dataFolder: string, report: Workplace['report']): Result<Workplace> {
  const clusterFolder = join(dataFolder, 'postgres')
  const located = locateBinaries()
  if (!located.ok) return located
  const found = inspectCluster(clusterFolder, majorVersion(located.value))
  if (!found.ok) return found
  const account = chooseAccount({ dataFolder, clusterFolder })
  if (!account.ok) return account
  const binaries = prepareBinaries(located.value, account.value)
  if (!binaries.ok) return binaries
  const prepared = { binaries: binaries.value, account: account.value, found: found.value }
  return succeed({ dataFolder, clusterFolder, logFile: prepareLog(dataFolder), report, ...prepared })
}

function prepareBinaries(binaries: Binaries, account: Account | undefined): Result<Binaries> {
  try {
    linkLibraries(binaries)
  } catch (error) {
    const reason = refusal(error)
    if (reason === undefined) throw error
    return fail('binaries-not-linked', { path: binaries.folder, reason })
  }
  return lendBinaries(binaries, account)
}

async function ensureCluster(place: Workplace): Promise<Result<ClusterPasswords>> {
  const { dataFolder, clusterFolder, binaries, account, logFile } = place
  if (place.found === 'present') return readPasswords(dataFolder)
  place.report('creating-database')
  const passwords = createPasswords(dataFolder)
  const made = await createCluster({
    clusterFolder,
    binaries,
    account,
    logFile,
    administratorPassword: passwords.administrator,
  })
  return made.ok ? succeed(passwords) : made
}

interface Started {
  readonly postmaster: Postmaster
  readonly child: ChildProcess
}

// Between looking for a free port and PostgreSQL taking it, another program may.
async function startOnFreePort(place: Workplace, passwords: ClusterPasswords): Promise<Result<Started>> {
  // First, so that the port used last time is free again.
  const cleared = await stopLeftovers(place.clusterFolder)
  if (!cleared.ok) return cleared
  let failure: Failure = fail('cluster-not-started')
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
    const port = await choosePort(join(place.dataFolder, 'postgres-port'))
    const postmaster: Postmaster = { ...place, port, administratorUrl: administratorUrl({ port, passwords }) }
    const started = await startOver(postmaster)
    if (started.ok) return succeed({ postmaster, child: started.value })
    failure = started
    if (!/TCP\/IP socket/.test(String(started.values?.reason))) break
  }
  return failure
}
