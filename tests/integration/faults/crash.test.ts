import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppProcess, startApp } from '@/tests/rig/app-process'
import { HttpClient } from '@/tests/rig/http-client'
import { Ledger } from '@/tests/rig/ledger'
import { checkLedger } from '@/tests/rig/oracle'
import { SteadyWriter } from '@/tests/rig/steady-writer'
import { buildWorld, type World } from '@/tests/rig/world'

/** More for a night, fewer for every change: `HEXAPLA_FAULT_ROUNDS=50 npm test`. */
const ROUNDS = Number(process.env.HEXAPLA_FAULT_ROUNDS ?? 8)
const WRITERS = 8
/** Each round lets the writers get so many saves through before it strikes. */
const SAVES_BEFORE_FAULT = 24

let app: AppProcess
let world: World
let ledger: Ledger
let writers: SteadyWriter[]
const port = () => app.port

beforeAll(async () => {
  app = await startApp()
  world = await buildWorld(`http://127.0.0.1:${app.port}`, app.setUpLink ?? '')
  ledger = new Ledger(join(app.dataFolder, 'ledger.jsonl'))
  const translators = [
    await world.enrol(world.one, 'translator', 'en'),
    await world.enrol(world.one, 'translator', 'fi'),
  ]
  // Two people on every unit: stale bases are part of the load.
  writers = Array.from({ length: WRITERS }, (_, index) => {
    const [client, locale] = index % 2 === 0 ? [translators[0], 'en'] : [translators[1], 'fi']
    const unitId = world.one.units[locale]?.[1 + (index % 4)]
    if (client === undefined || unitId === undefined) throw new Error('the world is smaller than the load')
    return new SteadyWriter(client, unitId, ledger, `writer ${index}`)
  })
})
afterAll(async () => {
  ledger.close()
  await app.dispose()
})

async function strikeUnderLoad(strike: () => Promise<void>): Promise<void> {
  const before = ledger.entries.length
  for (const writer of writers) writer.start()
  await expect
    .poll(() => ledger.entries.length, { timeout: 60_000, interval: 10 })
    .toBeGreaterThan(before + SAVES_BEFORE_FAULT)
  await strike()
  const struck = ledger.entries.length
  await expect
    .poll(() => ledger.entries.length, { timeout: 60_000, interval: 10 })
    .toBeGreaterThan(struck + SAVES_BEFORE_FAULT)
  await Promise.all(writers.map((writer) => writer.stop()))
  expect(await findViolations()).toEqual([])
}

async function findViolations(): Promise<readonly string[]> {
  const database = new Client({ connectionString: app.databaseUrl })
  await database.connect()
  const violations = [...(await ledger.findLost(database)), ...(await checkLedger(database))]
  await database.end()
  return violations
}

describe('FLT-01 the server is killed while eight people save', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'round %i loses nothing that was acknowledged',
    async () => {
      await strikeUnderLoad(async () => {
        const { dataFolder } = app
        const again = port()
        await app.kill9()
        app = await startApp({ dataFolder, port: again })
      })
    },
  )
})

describe('FLT-02 the database is killed while eight people save', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'round %i loses nothing, and saving goes on by itself',
    async () => {
      await strikeUnderLoad(async () => {
        for (const pid of postgresProcesses()) killIfThere(pid)
      })
      expect((await new HttpClient(`http://127.0.0.1:${port()}`).fetch('/api/ready')).status).toBe(200)
    },
  )
})

/** The postmaster of our own cluster and its children, by the pid file and the process table. */
function postgresProcesses(): readonly number[] {
  const postmaster = Number(readFileSync(join(app.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
  return [postmaster, ...children.map(Number)]
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended between the listing and the kill.
  }
}
