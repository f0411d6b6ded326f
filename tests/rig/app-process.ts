import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findFreePort } from '@/tests/rig/free-port'

export interface AppOptions {
  /** A folder from an earlier start; a fresh temporary one when left out. */
  readonly dataFolder?: string
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

/** What `hexapla start --json` says when it serves. */
interface ReadyEvent {
  readonly event: 'ready'
  readonly url: string
  readonly databaseUrl: string
  readonly setUpLink?: string
  readonly pid: number
}

export interface AppProcess extends ReadyEvent {
  readonly dataFolder: string
  readonly port: number
  readonly output: readonly string[]
  /** SIGKILL for the server alone: the database lives on, as after a crash. */
  kill9(): Promise<void>
  /** SIGTERM; resolves to the exit code. */
  terminate(): Promise<number | null>
  /** Terminates if need be and removes the temporary folder. */
  dispose(): Promise<void>
}

const START_LIMIT_MS = 120_000

/** Starts the real server on 127.0.0.1 with a database of its own and waits until it serves. */
export async function startApp(options: AppOptions = {}): Promise<AppProcess> {
  const dataFolder = options.dataFolder ?? (await makeDataFolder())
  const port = options.port ?? (await findFreePort())
  const child = spawn(process.execPath, ['cli/hexapla.mjs', 'start', '--json'], {
    env: { ...withoutSettings(process.env), ...settingsFor(dataFolder, port), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  const ready = await readUntilReady(child, output)
  return {
    ...ready,
    dataFolder,
    port,
    output,
    async kill9() {
      await endBySignal(child, 'SIGKILL')
    },
    async terminate() {
      await endBySignal(child, 'SIGTERM')
      return child.exitCode
    },
    async dispose() {
      await endBySignal(child, 'SIGTERM')
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A folder the database's unprivileged account can enter. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-rig-'))
  await chmod(folder, 0o755)
  return folder
}

function settingsFor(dataFolder: string, port: number): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
    HEXAPLA_DATA: dataFolder,
    HEXAPLA_LOG_LEVEL: 'warn',
    // Most tests build a world of their own; those that read the sample ask for it.
    HEXAPLA_SAMPLE: 'off',
  }
}

/** The settings of whoever runs the tests must not reach the servers under test. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(HEXAPLA_|PORT$|HOST$|PUBLIC_ORIGIN$|DATABASE_URL$|NODE_ENV$|VITEST|TEST$|NODE_OPTIONS$)/
  return { ...Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name))) } as NodeJS.ProcessEnv
}

async function readUntilReady(child: ChildProcess, output: string[]): Promise<ReadyEvent> {
  const ready = deferred<ReadyEvent>()
  const limit = setTimeout(() => ready.reject(new Error(`not ready in time:\n${output.join('\n')}`)), START_LIMIT_MS)
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line)
      const event = parseReady(line)
      if (event !== undefined) ready.resolve(event)
    })
  }
  child.once('exit', (code) => ready.reject(new Error(`exited with ${code} before it served:\n${output.join('\n')}`)))
  try {
    return await ready.promise
  } finally {
    clearTimeout(limit)
  }
}

function parseReady(line: string): ReadyEvent | undefined {
  if (!line.startsWith('{')) return undefined
  const event: unknown = JSON.parse(line)
  const isReady = typeof event === 'object' && event !== null && 'event' in event && event.event === 'ready'
  return isReady ? (event as ReadyEvent) : undefined
}

async function endBySignal(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

// Promise.withResolvers is not in Node 20.
function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
