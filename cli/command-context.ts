import { lastOrigin } from '@/cli/start/last-origin'
import { dataFolderIn, joinDatabase } from '@/cli/start/open-database'
import type { Terminal } from '@/cli/terminal'
import type { Person } from '@/core/model/actor'
import type { UserId } from '@/core/model/ids'
import { type Result, succeed } from '@/core/model/result'
import { openDatabase } from '@/data/database'
import type { Context } from '@/server/context'
import { readEnv } from '@/server/env'
import { log } from '@/server/log'
import { newId } from '@/server/new-id'

export interface OpenContext {
  readonly ctx: Context
  close(): Promise<void>
}

/** Whoever can read the data folder or knows DATABASE_URL has everything already; the audit names the command line. */
const COMMAND_LINE: Person = {
  kind: 'person',
  id: 'command-line' as UserId,
  name: 'Command line',
  isAdministrator: true,
  memberships: [],
}

/** The context of one command, over the database the settings name; close it when done. */
export async function openCommandContext(terminal: Terminal): Promise<Result<OpenContext>> {
  const env = readEnv(process.env)
  if (!env.ok) return env
  const dataFolder = dataFolderIn(env.value.dataFolder)
  const database = await joinDatabase({ databaseUrl: env.value.databaseUrl, dataFolder, terminal })
  if (!database.ok) return database
  const isTold = process.env.PUBLIC_ORIGIN !== undefined || process.env.PORT !== undefined
  const publicOrigin = (isTold ? undefined : lastOrigin(dataFolder)) ?? env.value.publicOrigin
  const context = await contextOver(database.value.url, publicOrigin)
  return succeed({ ctx: context.ctx, close: () => context.close().finally(() => database.value.stop()) })
}

/** The context of the command line over a database that is open already. */
export async function contextOver(url: string, publicOrigin: string): Promise<OpenContext> {
  const database = await openDatabase(url)
  const requestId = newId()
  const ctx: Context = {
    actor: COMMAND_LINE,
    db: database.db,
    log: log.child({ requestId }),
    requestId,
    publicOrigin,
    headers: new Headers(),
    setCookies: [],
    now: () => new Date(),
    newId: () => newId(),
  }
  return { ctx, close: () => database.close() }
}
