import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '@/core/model/actor'
import type { UserId } from '@/core/model/ids'
import { bringInSample } from '@/server/sample/bring-in-sample'
import { isSampleMissing } from '@/server/sample/is-sample-missing'
import { contextOf } from '@/tests/integration/test-context'
import { openTestDatabase, type TestDatabase } from '@/tests/integration/test-database'
import { checkLedger } from '@/tests/rig/oracle'

const SAMPLE = 'prisma/sample'
const COMMAND_LINE: Person = {
  kind: 'person',
  id: 'command-line' as UserId,
  name: '',
  isAdministrator: true,
  memberships: [],
}

let database: TestDatabase
let torn: string
beforeAll(async () => {
  database = await openTestDatabase()
  torn = await mkdtemp(join(tmpdir(), 'hexapla-sample-'))
  await cp(SAMPLE, torn, { recursive: true })
  await rm(join(torn, 'el.md'))
})
afterAll(async () => {
  await database.close()
  await rm(torn, { recursive: true, force: true })
})

async function countUnits(): Promise<Record<string, Record<string, number>>> {
  const { rows } = await database.owner.query<{ locale: string; publication: string; states: Record<string, number> }>(
    `SELECT locale, publication, jsonb_object_agg(state, count) AS states FROM (
       SELECT v.locale, v.publication, u.state, count(*) FROM unit u JOIN version v ON v.id = u.version_id GROUP BY 1, 2, 3
     ) counted GROUP BY 1, 2`,
  )
  return Object.fromEntries(rows.map(({ locale, publication, states }) => [`${locale} ${publication}`, states]))
}

it('FLT-06 finishes at the next start what was interrupted', async () => {
  const ctx = contextOf(database.db, COMMAND_LINE)
  await expect(bringInSample(ctx, torn)).rejects.toThrow(/el\.md/)
  expect(await isSampleMissing(ctx)).toBe(true)
  await bringInSample(ctx, SAMPLE)
  expect(await isSampleMissing(ctx)).toBe(false)
  const whole = { reviewed: 58 }
  expect(await countUnits()).toEqual({
    ...Object.fromEntries(
      ['ko', 'ru', 'en', 'fr', 'sa', 'pt', 'el', 'es', 'it', 'fi'].map((locale) => [`${locale} published`, whole]),
    ),
    'de draft': { reviewed: 27, rejected: 2, translated: 29 },
    'id draft': { reviewed: 28, rejected: 1, translated: 29 },
    'la draft': { translated: 29, initial: 29 },
  })
  expect(await checkLedger(database.owner)).toEqual([])
})

it('changes nothing when it is there', async () => {
  const before = await countUnits()
  await bringInSample(contextOf(database.db, COMMAND_LINE), SAMPLE)
  expect(await countUnits()).toEqual(before)
})
