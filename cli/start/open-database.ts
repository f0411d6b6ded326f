import { join } from 'node:path'
import { withProgress } from '@/cli/setup/progress.mjs'
import { inRoot } from '@/cli/setup/root.mjs'
import type { Terminal } from '@/cli/terminal'
import { type Result, succeed } from '@/core/model/result'
import { checkDatabase } from '@/data/check-database'
import { type ClusterEvent, openCluster } from '@/data/embedded-postgres/open-cluster'
import { runningClusterUrl } from '@/data/embedded-postgres/running-cluster'
import { migrate } from '@/data/migrate'

export interface ReadyDatabase {
  readonly url: string
  /** The embedded server's superuser, for tools; undefined when DATABASE_URL names the database. */
  readonly administratorUrl?: string
  stop(): Promise<void>
}

export interface DatabaseChoice {
  readonly databaseUrl?: string
  readonly dataFolder: string
  readonly terminal: Terminal
}

/** The database the server works on: the one DATABASE_URL names, or the embedded one, at the schema of this code. */
export async function openDatabase(choice: DatabaseChoice): Promise<Result<ReadyDatabase>> {
  const opened = await reach(choice)
  if (!opened.ok) return opened
  const prepared = await bringUp(opened.value.url)
  if (prepared.ok) return opened
  await opened.value.stop()
  return prepared
}

/** The same for a command beside a running server, whose embedded database it then shares. */
export async function joinDatabase(choice: DatabaseChoice): Promise<Result<ReadyDatabase>> {
  const opened = await openDatabase(choice)
  if (opened.ok || opened.code !== 'folder-in-use') return opened
  const url = runningClusterUrl(choice.dataFolder)
  if (url === undefined) return opened
  const prepared = await bringUp(url)
  return prepared.ok ? succeed({ url, stop: async () => undefined }) : prepared
}

async function reach({ databaseUrl, dataFolder, terminal }: DatabaseChoice): Promise<Result<ReadyDatabase>> {
  if (databaseUrl !== undefined) return succeed({ url: databaseUrl, stop: async () => undefined })
  return withProgress('Starting the database', () =>
    openCluster({ folder: dataFolder, report: (event) => reportCluster(event, terminal) }),
  )
}

async function bringUp(url: string): Promise<Result<unknown>> {
  const checked = await checkDatabase(url)
  return checked.ok ? migrate({ databaseUrl: url, folder: inRoot('prisma', 'migrations') }) : checked
}

function reportCluster(event: ClusterEvent, terminal: Terminal): void {
  if (typeof event !== 'string') terminal.event({ event: 'database-not-restarted', code: event.code, ...event.values })
  else if (event === 'database-died') terminal.say('The database has died; it is started again.')
  else if (event === 'database-back') terminal.say('The database is back.')
  if (typeof event === 'string') terminal.event({ event })
}

/** Where the data folder is: relative paths are meant from the checkout, wherever the command was called. */
export function dataFolderIn(folder: string): string {
  return folder.startsWith('/') ? folder : join(inRoot(), folder)
}
