import { type OpenDatabase, openDatabase } from '@/data/database'
import { readEnv } from '@/server/env'

/**
 * What one process shares between requests. It hangs on globalThis because Next bundles the code of each route apart:
 * a module variable would be opened once per bundle.
 */
interface AppState {
  database?: Promise<OpenDatabase>
}

const key = Symbol.for('hexapla.app-state')
const holder = globalThis as unknown as Record<symbol, AppState | undefined>

function appState(): AppState {
  holder[key] ??= {}
  return holder[key]
}

/** The settings `hexapla start` has checked and put into the environment. */
export function appEnv() {
  const env = readEnv(process.env)
  if (!env.ok) throw new Error(`setting ${env.values?.name} is wrong`)
  return env.value
}

/** The process's database, opened at first use; a failed opening is tried again by the next request. */
export async function appDatabase(): Promise<OpenDatabase> {
  const state = appState()
  state.database ??= openAppDatabase().catch((error: unknown) => {
    state.database = undefined
    throw error
  })
  return state.database
}

async function openAppDatabase(): Promise<OpenDatabase> {
  const { databaseUrl } = appEnv()
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set: start the server with `hexapla start`')
  return openDatabase(databaseUrl)
}
