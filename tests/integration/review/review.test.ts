import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import { getUnit } from '@/server/queries/get-unit'
import { reviewQueue } from '@/server/queries/review-queue'
import { newOperation, openWorkbench, presentUnitOf, unitOf, type Workbench } from '@/tests/integration/workbench'

const DE = 'de' as Locale
let bench: Workbench
let next = 0

/** A unit no other test has touched, with a confirmed text of the translator's. */
async function confirmedUnit(text = 'Ein Satz.'): Promise<UnitId> {
  const unit = bench.units[next]
  next += 1
  if (unit === undefined) throw new Error('the article is too short')
  unitOf(await bench.translator.save(unit, 0, text))
  return unit
}

async function stateOf(unitId: UnitId) {
  const found = await getUnit(bench.translator.context, { unitId })
  if (!found.ok) throw new Error(found.code)
  return found.value
}

async function auditOf(unitId: UnitId): Promise<readonly string[]> {
  const found = await bench.database.owner.query<{ entry: string }>(
    `SELECT action || ' ' || ("values" ->> 'revision') AS entry FROM audit_event WHERE subject_id = $1 ORDER BY id`,
    [unitId],
  )
  return found.rows.map((row) => row.entry)
}

async function setPolicy(policy: 'four-eyes' | 'self-approval'): Promise<void> {
  await bench.database.db.projectLocale.updateMany({
    where: { projectId: bench.project.id, locale: DE },
    data: { policy },
  })
}

beforeAll(async () => {
  bench = await openWorkbench(700)
})
afterAll(() => bench.close())
afterEach(async () => {
  expect(await bench.checkLedger(), 'INT-04').toEqual([])
})

describe('an approval', () => {
  it('is of the text, which keeps its author, and leaves an audit row that names the revision', async () => {
    const unitId = await confirmedUnit()
    const approved = unitOf(await bench.reviewer.approve(unitId, 1))
    expect(approved).toMatchObject({ state: 'reviewed', revision: 2, text: 'Ein Satz.' })
    expect(approved.author?.id).toBe(bench.translator.person.id)
    expect(await auditOf(unitId)).toEqual(['unit.edit 1', 'unit.approve 2'])
  })

  it('CON-07 of a text that has changed since is refused with the text as it is now', async () => {
    const unitId = await confirmedUnit('Fassung fünf.')
    const changed = unitOf(await bench.translator.save(unitId, 1, 'Fassung sechs.'))
    expect(presentUnitOf(await bench.reviewer.approve(unitId, 1))).toEqual(changed)
    expect(await stateOf(unitId)).toEqual(changed)
    expect(unitOf(await bench.reviewer.approve(unitId, 2))).toMatchObject({ state: 'reviewed', text: 'Fassung sechs.' })
  })

  it('CON-07 at the moment of a save never approves a text the reviewer has not seen, in 500 races', async () => {
    async function race(): Promise<void> {
      const unitId = await confirmedUnit('Gesehen.')
      const [approval, save] = await Promise.all([
        bench.reviewer.approve(unitId, 1),
        bench.translator.save(unitId, 1, 'Ungesehen.'),
      ])
      expect([approval.ok, save.ok].filter(Boolean)).toHaveLength(1)
      const after = await stateOf(unitId)
      if (after.state === 'reviewed') expect(after.text).toBe('Gesehen.')
      else expect(after).toMatchObject({ state: 'translated', text: 'Ungesehen.' })
    }
    for (let races = 0; races < 500; races += 10) await Promise.all(Array.from({ length: 10 }, race))
  })

  it('with a correction stores it, makes the reviewer its author and approves it in one step', async () => {
    const unitId = await confirmedUnit('Ein Saz.')
    const corrected = unitOf(await bench.reviewer.approve(unitId, 1, 'Ein Satz.'))
    expect(corrected).toMatchObject({ state: 'reviewed', revision: 2, text: 'Ein Satz.' })
    expect(corrected.author?.id).toBe(bench.reviewer.person.id)
    expect(await auditOf(unitId)).toEqual(['unit.edit 1', 'unit.correct 2'])
  })

  it('of what nobody confirmed is refused', async () => {
    const unitId = bench.units[699] as UnitId
    expect(await bench.reviewer.approve(unitId, 0)).toMatchObject({ code: 'nothing-to-approve' })
    await bench.translator.save(unitId, 0, 'Entwurf', { intent: 'draft' })
    expect(await bench.reviewer.approve(unitId, 1)).toMatchObject({ code: 'nothing-to-approve' })
    expect(await bench.reviewer.reject(unitId, 1)).toMatchObject({ code: 'nothing-to-approve' })
  })

  it('CON-04 sent again is answered again, corrected or not', async () => {
    for (const text of [undefined, 'Berichtigt.']) {
      const unitId = await confirmedUnit()
      const operationId = newOperation()
      const first = unitOf(await bench.reviewer.approve(unitId, 1, text, operationId))
      const again = await bench.reviewer.approve(unitId, 1, text, operationId)
      expect(again).toEqual({ ok: true, value: { unit: first, duplicate: true } })
      expect(await bench.reviewer.approve(unitId, 1, 'Anders.', operationId)).toMatchObject({
        code: 'operation-reused',
      })
    }
  })

  it('is lost when the text is changed', async () => {
    const unitId = await confirmedUnit()
    await bench.reviewer.approve(unitId, 1)
    expect(unitOf(await bench.translator.save(unitId, 2, 'Anders.', { intent: 'draft' })).state).toBe('translated')
  })
})

describe('two reviewers at once', () => {
  it('CON-08 approve and reject: one decides, the other is told so, and the audit has one row of it', async () => {
    for (let round = 0; round < 25; round += 1) {
      const unitId = await confirmedUnit()
      const [approval, rejection] = await Promise.all([
        bench.reviewer.approve(unitId, 1),
        bench.otherReviewer.reject(unitId, 1, 'falscher Begriff'),
      ])
      const after = await stateOf(unitId)
      expect(approval.ok).toBe(!rejection.ok)
      expect(after.state).toBe(approval.ok ? 'reviewed' : 'rejected')
      expect(presentUnitOf(approval.ok ? rejection : approval)).toEqual(after)
      expect(await auditOf(unitId)).toEqual(['unit.edit 1', approval.ok ? 'unit.approve 2' : 'unit.reject 2'])
    }
  })
})

describe('a rejection', () => {
  it('keeps the text and its author, and tells the reason until the translator confirms', async () => {
    const unitId = await confirmedUnit()
    const rejected = unitOf(await bench.reviewer.reject(unitId, 1, 'falscher Begriff'))
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'falscher Begriff', text: 'Ein Satz.', revision: 2 })
    expect(rejected.author?.id).toBe(bench.translator.person.id)
    const draft = unitOf(await bench.translator.save(unitId, 2, 'Ein S', { intent: 'draft' }))
    expect(draft).toMatchObject({ state: 'rejected', reason: 'falscher Begriff' })
    expect(unitOf(await bench.translator.save(unitId, 3, 'Ein Satz!'))).toMatchObject({
      state: 'translated',
      reason: null,
    })
  })

  it('CON-07 of a text that has changed since is refused', async () => {
    const unitId = await confirmedUnit()
    await bench.translator.save(unitId, 1, 'Anders.')
    expect(presentUnitOf(await bench.reviewer.reject(unitId, 1)).text).toBe('Anders.')
  })
})

describe('four eyes', () => {
  it('AZ-13 a reviewer may not approve an own text, nor by correcting it, unless the language says so', async () => {
    const unitId = await confirmedUnit()
    unitOf(await bench.reviewer.save(unitId, 1, 'Text der Prüferin.'))
    expect(await bench.reviewer.approve(unitId, 2)).toMatchObject({ ok: false, code: 'own-work' })
    expect(await bench.reviewer.approve(unitId, 2, 'Noch ein Text.')).toMatchObject({ ok: false, code: 'own-work' })
    await setPolicy('self-approval')
    expect(unitOf(await bench.reviewer.approve(unitId, 2)).state).toBe('reviewed')
    await setPolicy('four-eyes')
  })

  it('AZ-13 coordinators are no exception', async () => {
    const unitId = await confirmedUnit()
    unitOf(await bench.coordinator.save(unitId, 1, 'Text der Leitung.'))
    expect(await bench.coordinator.approve(unitId, 2)).toMatchObject({ ok: false, code: 'own-work' })
    expect(unitOf(await bench.reviewer.approve(unitId, 2)).state).toBe('reviewed')
  })

  it('AZ-13 a corrected text is the corrector’s: approving it later takes somebody else', async () => {
    const unitId = await confirmedUnit()
    unitOf(await bench.reviewer.approve(unitId, 1, 'Berichtigt.'))
    unitOf(await bench.otherReviewer.reject(unitId, 2, 'so nicht'))
    expect(await bench.reviewer.approve(unitId, 3)).toMatchObject({ ok: false, code: 'own-work' })
    expect(unitOf(await bench.otherReviewer.approve(unitId, 3)).state).toBe('reviewed')
  })

  it('AZ-13 a restored text stays its author’s', async () => {
    const unitId = await confirmedUnit()
    unitOf(await bench.reviewer.save(unitId, 1, 'Text der Prüferin.'))
    unitOf(await bench.translator.save(unitId, 2, 'Text des Übersetzers.'))
    const restored = unitOf(await bench.translator.restore(unitId, 3, 2))
    expect(restored.author).toEqual({ id: bench.reviewer.person.id, name: bench.reviewer.person.name })
    expect(await bench.reviewer.approve(unitId, 4)).toMatchObject({ ok: false, code: 'own-work' })
  })
})

describe('the queue', () => {
  it('has what waits, in reading order, with its source and what was approved last', async () => {
    const queue = await openWorkbench(6)
    const units = queue.units
    for (const [index, unitId] of units.entries()) await queue.translator.save(unitId, 0, `Satz ${index}`)
    await queue.reviewer.approve(units[3] as UnitId, 1)
    await queue.translator.save(units[3] as UnitId, 2, 'Satz drei', { intent: 'draft' })
    await queue.reviewer.approve(units[1] as UnitId, 1)
    await queue.reviewer.reject(units[2] as UnitId, 1)
    await queue.reviewer.save(units[5] as UnitId, 1, 'Satz der Prüferin')
    const ask = async (from: number) => {
      const found = await reviewQueue(queue.reviewer.context, { articleId: queue.articleId, locale: DE, from })
      if (!found.ok) throw new Error(found.code)
      return found.value
    }
    const { items, waiting } = await ask(0)
    expect(waiting).toBe(4)
    expect(items.map(({ position, unit, canApprove }) => [position, unit.text, canApprove])).toEqual([
      [0, 'Satz 0', true],
      [3, 'Satz drei', true],
      [4, 'Satz 4', true],
      [5, 'Satz der Prüferin', false],
    ])
    expect(items.map(({ lastApproved }) => lastApproved)).toEqual([null, { revision: 2, text: 'Satz 3' }, null, null])
    expect(items[1]?.source.map(({ text }) => text)).toEqual(['文3。'])
    expect((await ask(4)).items.map(({ position }) => position)).toEqual([4, 5])
    await queue.close()
  })

  it('AZ-06 is for the language’s reviewers', async () => {
    const ask = (worker: { readonly context: typeof bench.reviewer.context }) =>
      reviewQueue(worker.context, { articleId: bench.articleId, locale: DE, from: 0 })
    expect((await ask(bench.reviewer)).ok).toBe(true)
    expect((await ask(bench.coordinator)).ok).toBe(true)
    expect(await ask(bench.translator)).toMatchObject({ code: 'forbidden' })
    expect(await ask(await bench.hire('reviewer:en'))).toMatchObject({ code: 'forbidden' })
  })
})
