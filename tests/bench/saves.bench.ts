// 50 translators writing at their own pace, then as fast as the server answers (RELIABILITY LOAD-01, LOAD-02).
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { UnitId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import { listRowsOperation } from '@/core/protocol/articles'
import { saveUnitOperation } from '@/core/protocol/units'
import { createLargeArticle } from '@/tests/bench/large-article'
import { milliseconds, quantile, report } from '@/tests/bench/quantiles'
import { startApp } from '@/tests/rig/app-process'
import type { HttpClient } from '@/tests/rig/http-client'
import { checkLedger } from '@/tests/rig/oracle'
import { buildWorld, succeed } from '@/tests/rig/world'

const TRANSLATORS = 50
const PACED_MS = 60_000
const PACE_MS = 2_000
const SATURATED_MS = 20_000

interface Writer {
  readonly client: HttpClient
  readonly units: readonly UnitId[]
  readonly revisions: number[]
  next: number
}

const app = await startApp()
try {
  const writers = await enrolWriters()
  const paced = await measure(writers, PACED_MS, PACE_MS)
  report('save, 50 translators, one save per 2 s each: p95', milliseconds(quantile(paced, 0.95)), '≤ 150 ms')
  report('  p50', milliseconds(quantile(paced, 0.5)), '–')
  report('  p99', milliseconds(quantile(paced, 0.99)), '≤ 400 ms')
  const saturated = await measure(writers, SATURATED_MS, 0)
  report('saves per second, 50 at once without pause', (saturated.length / (SATURATED_MS / 1000)).toFixed(0), '≥ 300')
  report('  p95', milliseconds(quantile(saturated, 0.95)), '≤ 250 ms')
  await reportLedger()
} finally {
  await app.dispose()
}

async function enrolWriters(): Promise<Writer[]> {
  const world = await buildWorld(`http://127.0.0.1:${app.port}`, app.setUpLink ?? '')
  const { articleId } = await createLargeArticle(world.administrator, world.one, TRANSLATORS * 40)
  // Ten people with five tabs each: hashing fifty passwords would only measure scrypt.
  const people: HttpClient[] = []
  for (let index = 0; index < 10; index += 1) people.push(await world.enrol(world.one, 'translator', 'en'))
  const units: UnitId[] = []
  for (let from = 0; from < TRANSLATORS * 40; from += 200) {
    const answer = await succeed(world.administrator, listRowsOperation, { articleId, locales: 'en', from })
    units.push(...answer.body.rows.map((row: { units: { en: { id: UnitId } } }) => row.units.en.id))
  }
  return Array.from({ length: TRANSLATORS }, (_, index) => {
    const client = people[index % people.length]
    if (client === undefined) throw new Error('nobody was enrolled')
    const own = units.slice(index * 40, index * 40 + 40)
    return { client, units: own, revisions: own.map(() => 0), next: 0 }
  })
}

/** Every writer saves one sentence after the other for so long; the answers' times in milliseconds. */
async function measure(writers: readonly Writer[], durationMs: number, paceMs: number): Promise<number[]> {
  const endsAt = Date.now() + durationMs
  const times: number[] = []
  await Promise.all(
    writers.map(async (writer, index) => {
      // Spread the start, so that fifty people do not press the key in the same millisecond.
      if (paceMs > 0) await pause((paceMs * index) / writers.length)
      while (Date.now() < endsAt) {
        const startedAt = performance.now()
        await saveNext(writer)
        times.push(performance.now() - startedAt)
        if (paceMs > 0) await pause(paceMs - (performance.now() - startedAt))
      }
    }),
  )
  return times
}

async function saveNext(writer: Writer): Promise<void> {
  const index = writer.next % writer.units.length
  writer.next += 1
  const unitId = writer.units[index]
  if (unitId === undefined) throw new Error('a writer has no unit')
  const answer = await succeed(writer.client, saveUnitOperation, {
    unitId,
    operationId: randomUUID(),
    baseRevision: writer.revisions[index] ?? 0,
    content: [...textContent(`There was a man who set one text in six columns, for the ${writer.next}th time.`)],
    intent: 'confirm',
  })
  writer.revisions[index] = answer.body.unit.revision
}

async function reportLedger(): Promise<void> {
  const database = new Client({ connectionString: app.databaseUrl })
  await database.connect()
  const violations = await checkLedger(database)
  await database.end()
  report('violations found by the ledger oracle', String(violations.length), '0')
  if (violations.length > 0) process.exitCode = 1
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms))
  })
}
