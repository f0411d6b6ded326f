import { type OpenDatabase, openDatabase } from '@/data/database'
import { type Env, readEnv } from '@/server/env'

/**
 * What one process shares between requests. It hangs on globalThis because Next bundles the code of each route apart:
 * a module variable would be opened once per bundle.
 */
interface AppState {
  database?: Promise<OpenDatabase>
  env?: { readonly source: string; readonly value: Env }
}

const key = Symbol.for('hexapla.app-state')
const holder = globalThis as unknown as Record<symbol, AppState | undefined>

function appState(): AppState {
  holder[key] ??= {}
  return holder[key]
}

/** The settings that decide about a request; when none of them has changed, what was read from them still holds. */
const DECIDING = ['PUBLIC_ORIGIN', 'HOST', 'PORT', 'DATABASE_URL', 'HEXAPLA_SECRET', 'HEXAPLA_TRUSTED_PROXIES'] as const

/** The settings `hexapla start` has checked and put into the environment; asked for several times in each request. */
export function appEnv(): Env {
  const state = appState()
  const source = DECIDING.map((name) => process.env[name] ?? '').join('\n')
  if (state.env?.source !== source) state.env = { source, value: readAppEnv() }
  return state.env.value
}

function readAppEnv(): Env {
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
