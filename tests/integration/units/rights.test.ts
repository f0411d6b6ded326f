import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '@/core/model/actor'
import type { UnitId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { approveUnit } from '@/server/commands/approve-unit'
import { rejectUnit } from '@/server/commands/reject-unit'
import { restoreUnit } from '@/server/commands/restore-unit'
import { saveUnit } from '@/server/commands/save-unit'
import type { Context } from '@/server/context'
import { newId } from '@/server/new-id'
import { findRow } from '@/server/queries/find-row'
import { getArticle } from '@/server/queries/get-article'
import { getUnit } from '@/server/queries/get-unit'
import { listRows } from '@/server/queries/list-rows'
import { unitHistory } from '@/server/queries/unit-history'
import { makeProject } from '@/tests/integration/test-article'
import { contextOf, makePerson } from '@/tests/integration/test-context'
import { newOperation, openWorkbench, unitOf, type Workbench } from '@/tests/integration/workbench'

const DE = 'de' as Locale
let bench: Workbench
let unitId: UnitId
/** Somebody with every role, in another project. */
let stranger: Context

beforeAll(async () => {
  bench = await openWorkbench(3)
  unitId = bench.units[0] as UnitId
  unitOf(await bench.translator.save(unitId, 0, 'Ein Satz.'))
  const { db } = bench.database
  const elsewhere = await makeProject(db)
  stranger = contextOf(db, await makePerson(db, elsewhere.id, ['coordinator', 'reviewer:de', 'translator:de']))
})
afterAll(() => bench.close())

const writes: Readonly<Record<string, (ctx: Context, unit: UnitId) => Promise<{ ok: boolean }>>> = {
  save: (ctx, unit) =>
    saveUnit(ctx, {
      unitId: unit,
      operationId: newOperation(),
      baseRevision: 1,
      content: textContent('Forged.'),
      intent: 'confirm',
    }),
  restore: (ctx, unit) =>
    restoreUnit(ctx, { unitId: unit, operationId: newOperation(), baseRevision: 1, restoredRevision: 1 }),
  approve: (ctx, unit) => approveUnit(ctx, { unitId: unit, operationId: newOperation(), revision: 1 }),
  correct: (ctx, unit) =>
    approveUnit(ctx, { unitId: unit, operationId: newOperation(), revision: 1, content: textContent('Forged.') }),
  reject: (ctx, unit) => rejectUnit(ctx, { unitId: unit, operationId: newOperation(), revision: 1, reason: 'no' }),
}

async function snapshot(): Promise<unknown> {
  const { rows } = await bench.database.owner.query(
    `SELECT (SELECT md5(string_agg(u::text, '|' ORDER BY id)) FROM unit u) AS units,
       (SELECT count(*) FROM unit_revision) AS revisions, (SELECT count(*) FROM audit_event) AS audit`,
  )
  return rows
}

describe('the right to change a unit', () => {
  const refusals: readonly (readonly [string, () => Promise<Context> | Context, readonly string[], string])[] = [
    ['nobody', () => contextOf(bench.database.db, ANONYMOUS), Object.keys(writes), 'sign-in-required'],
    ['a stranger with every role elsewhere', () => stranger, Object.keys(writes), 'not-found'],
    [
      'a translator of another language',
      async () => (await bench.hire('translator:en')).context,
      Object.keys(writes),
      'forbidden',
    ],
    [
      'a reviewer of another language',
      async () => (await bench.hire('reviewer:en')).context,
      Object.keys(writes),
      'forbidden',
    ],
    [
      'a translator of the language',
      () => bench.otherTranslator.context,
      ['approve', 'correct', 'reject'],
      'forbidden',
    ],
  ]
  for (const [who, contextOfWho, refused, code] of refusals) {
    it(`AZ-06 is not ${who}’s: ${refused.join(', ')}`, async () => {
      const before = await snapshot()
      const ctx = await contextOfWho()
      for (const write of refused) expect(await writes[write]?.(ctx, unitId)).toMatchObject({ ok: false, code })
      expect(await snapshot()).toEqual(before)
    })
  }

  it('AZ-04 a unit of another project is answered like one that does not exist', async () => {
    for (const write of Object.values(writes)) {
      expect(await write(stranger, unitId)).toEqual(await write(stranger, newId() as UnitId))
    }
  })

  it('AZ-13 is looked at again for an operation that was applied before it was taken back', async () => {
    const worker = await bench.hire('translator:de')
    const own = bench.units[1] as UnitId
    const operationId = newOperation()
    unitOf(await worker.save(own, 0, 'Ein Satz.', { operationId }))
    const ctx = contextOf(bench.database.db, { ...worker.person, memberships: [] })
    const input = {
      unitId: own,
      operationId,
      baseRevision: 0,
      content: textContent('Ein Satz.'),
      intent: 'confirm' as const,
    }
    expect(await saveUnit(ctx, input)).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('the right to read', () => {
  const reads: readonly (readonly [string, (ctx: Context) => Promise<{ ok: boolean }>])[] = [
    ['a unit', (ctx) => getUnit(ctx, { unitId })],
    ['a history', (ctx) => unitHistory(ctx, { unitId })],
    ['an article', (ctx) => getArticle(ctx, { articleId: bench.articleId })],
    ['rows', (ctx) => listRows(ctx, { articleId: bench.articleId, locales: [DE], from: 0, count: 10 })],
    [
      'the next row',
      (ctx) => findRow(ctx, { articleId: bench.articleId, locale: DE, filter: 'waiting', from: -1, direction: 'next' }),
    ],
  ]
  it.each(reads)('AZ-03 %s is its project’s people’s', async (_what, read) => {
    expect(await read(contextOf(bench.database.db))).toMatchObject({ ok: false, code: 'sign-in-required' })
    expect(await read(stranger)).toMatchObject({ ok: false, code: 'not-found' })
    expect((await read((await bench.hire('translator:en')).context)).ok).toBe(true)
  })
})
