import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { type Cluster, openCluster } from '@/data/embedded-postgres/open-cluster'
import { stopLeftovers } from '@/data/embedded-postgres/stop-leftovers'

/** A data folder of the test's own; whatever still runs in it when the test is over is ended first. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-start-'))
  onTestFinished(async () => {
    await stopLeftovers(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
  return folder
}

/** Opens the cluster in this process; it is stopped when the test is over. */
export async function open(folder: string): Promise<Cluster> {
  const opened = await openCluster({ folder })
  if (!opened.ok) throw new Error(`not opened: ${opened.code} ${JSON.stringify(opened.values)}`)
  onTestFinished(() => opened.value.stop())
  return opened.value
}

export interface Holder {
  readonly child: ChildProcess
  /** The next line of a kind that the process prints. */
  nextLine(isWanted: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>
  kill9(): Promise<void>
}

/** Another process that opens the cluster. */
export function hold(folder: string): Holder {
  const script = 'tests/integration/start/hold-cluster.ts'
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  return {
    child,
    nextLine: (isWanted) =>
      new Promise((resolve) => {
        lines.on('line', (text) => {
          const line = JSON.parse(text)
          if (isWanted(line)) resolve(line)
        })
      }),
    async kill9() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Another process that has opened the cluster already. */
export async function holdOpen(folder: string): Promise<Holder & { readonly url: string }> {
  const holder = hold(folder)
  const opened = await holder.nextLine((line) => 'ok' in line)
  if (opened.ok !== true) throw new Error(JSON.stringify(opened))
  return { ...holder, url: (opened.value as { url: string }).url }
}

/** One statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
