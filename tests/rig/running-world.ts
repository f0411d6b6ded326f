import { Client } from 'pg'
import { type AppOptions, type AppProcess, startApp } from '@/tests/rig/app-process'
import { checkLedger } from '@/tests/rig/oracle'
import { buildWorld, type World } from '@/tests/rig/world'

export interface RunningWorld {
  readonly app: AppProcess
  readonly origin: string
  readonly world: World
  readonly database: Client
  /** INT-04: asks the database whether its promises hold, then stops everything. */
  stop(): Promise<void>
}

/** A server with two projects, and a plain connection to its database beside it. */
export async function startWorld(options: AppOptions = {}): Promise<RunningWorld> {
  const app = await startApp(options)
  const origin = `http://127.0.0.1:${app.port}`
  const world = await buildWorld(origin, app.setUpLink ?? '').catch(async (error: unknown) => {
    // Nobody will stop what nobody was given.
    await app.dispose()
    throw error
  })
  const database = new Client({ connectionString: app.databaseUrl })
  await database.connect()
  return {
    app,
    origin,
    world,
    database,
    async stop() {
      const violations = await checkLedger(database)
      await database.end()
      await app.dispose()
      if (violations.length > 0) throw new Error(`the ledger is broken:\n${violations.join('\n')}`)
    },
  }
}
