import { root } from '@/cli/setup/root.mjs'
import { buildPages } from '@/cli/start/build-pages'
import type { Mode } from '@/cli/start/check-settings'
import { provideFirstContent } from '@/cli/start/first-content'
import { rememberOrigin } from '@/cli/start/last-origin'
import { openDatabase, type ReadyDatabase } from '@/cli/start/open-database'
import { readSecret } from '@/cli/start/read-secret'
import type { Terminal } from '@/cli/terminal'
import { type Result, succeed } from '@/core/model/result'
import { makeDataFolder } from '@/data/embedded-postgres/prepare-folder'
import type { Env } from '@/server/env'
import type { Serving } from '@/server/http/serve'
import { type Listener, listen } from '@/server/http/serve-listener'

export interface RunningServer {
  readonly listener: Listener
  readonly serving: Serving
  readonly database: ReadyDatabase
  readonly publicOrigin: string
  readonly setUpLink: string | undefined
}

export interface StartRequest {
  readonly env: Env
  readonly mode: Mode
  readonly dataFolder: string
  readonly terminal: Terminal
}

/** Takes the port, then the database, then serves; a step that fails undoes those before it. */
export async function startServer(request: StartRequest): Promise<Result<RunningServer>> {
  const listener = await listen(request.env)
  if (!listener.ok) return listener
  const running = await startBehind(listener.value, request)
  if (!running.ok) await listener.value.close()
  return running
}

async function startBehind(listener: Listener, request: StartRequest): Promise<Result<RunningServer>> {
  const { env, dataFolder, terminal } = request
  const folder = makeDataFolder(dataFolder)
  if (!folder.ok) return folder
  const secret = env.secret === undefined ? readSecret(dataFolder) : succeed(env.secret)
  if (!secret.ok) return secret
  const database = await openDatabase({ databaseUrl: env.databaseUrl, dataFolder, terminal })
  if (!database.ok) return database
  const running = await startOnDatabase({ ...request, listener, secret: secret.value, database: database.value })
  if (!running.ok) await database.value.stop()
  return running
}

interface StartOnDatabase extends StartRequest {
  readonly listener: Listener
  readonly database: ReadyDatabase
  readonly secret: string
}

// The build, which takes longest, comes after everything that may be refused.
async function startOnDatabase(request: StartOnDatabase): Promise<Result<RunningServer>> {
  const { env, mode, listener, database, secret } = request
  const publicOrigin = process.env.PUBLIC_ORIGIN ? env.publicOrigin : `http://localhost:${listener.port}`
  rememberOrigin(request.dataFolder, publicOrigin)
  handToNext({ ...request, secret, url: database.url, publicOrigin, port: listener.port })
  const { setUpLink } = await provideFirstContent({ url: database.url, publicOrigin, wantsSample: env.wantsSample })
  const built = mode === 'production' ? await buildPages(root) : succeed('fresh')
  if (!built.ok) return built
  const serving = await serveNext({ listener, mode, publicOrigin })
  return succeed({ listener, serving, database, publicOrigin, setUpLink })
}

interface Handed extends StartRequest {
  readonly secret: string
  readonly url: string
  readonly publicOrigin: string
  readonly port: number
}

/** The routes are another module graph in this process: they read their settings from the environment. */
function handToNext({ env, mode, dataFolder, secret, url, publicOrigin, port }: Handed): void {
  Object.assign(process.env, {
    NODE_ENV: mode,
    DATABASE_URL: url,
    HEXAPLA_DATABASE: env.databaseUrl === undefined ? 'embedded' : 'external',
    HEXAPLA_DATA: dataFolder,
    HEXAPLA_SECRET: secret,
    HOST: env.host,
    PORT: String(port),
    PUBLIC_ORIGIN: publicOrigin,
  })
}

interface ServeNext {
  readonly listener: Listener
  readonly mode: Mode
  readonly publicOrigin: string
}

// Loaded only now: Next reads NODE_ENV when it is loaded.
async function serveNext(request: ServeNext): Promise<Serving> {
  const { serve } = await import('@/server/http/serve')
  return serve({ ...request, folder: root })
}
