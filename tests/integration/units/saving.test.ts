import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '@/core/model/ids'
import { openDatabase } from '@/data/database'
import { getUnit } from '@/server/queries/get-unit'
import {
  newOperation,
  openWorkbench,
  presentUnitOf,
  unitOf,
  type Workbench,
  Worker,
} from '@/tests/integration/workbench'

let bench: Workbench
let next = 0

/** A unit no other test has touched. */
function freshUnit(): UnitId {
  const unit = bench.units[next]
  next += 1
  if (unit === undefined) throw new Error('the article is too short')
  return unit
}

async function present(unitId: UnitId) {
  const found = await getUnit(bench.translator.context, { unitId })
  if (!found.ok) throw new Error(found.code)
  return found.value
}

async function historyOf(unitId: UnitId) {
  const found = await bench.database.owner.query<{ revision: number; text: string; kind: string; actor_id: string }>(
    'SELECT revision, text, kind, actor_id FROM unit_revision WHERE unit_id = $1 ORDER BY revision',
    [unitId],
  )
  return found.rows
}

beforeAll(async () => {
  bench = await openWorkbench(320)
})
afterAll(() => bench.close())
afterEach(async () => {
  expect(await bench.checkLedger(), 'INT-04').toEqual([])
})

describe('a save', () => {
  it('answers with the unit as it is stored', async () => {
    const unitId = freshUnit()
    const answer = unitOf(await bench.translator.save(unitId, 0, 'Ein Satz.'))
    expect(answer).toEqual(await present(unitId))
    expect(answer).toMatchObject({ text: 'Ein Satz.', state: 'translated', revision: 1, isOutdated: false })
    expect(answer.author?.id).toBe(bench.translator.person.id)
  })

  it('writes its history row, its audit row and nothing else', async () => {
    const unitId = freshUnit()
    await bench.translator.save(unitId, 0, 'Ein Satz.', { intent: 'draft' })
    expect(await historyOf(unitId)).toEqual([
      { revision: 1, text: 'Ein Satz.', kind: 'edit', actor_id: bench.translator.person.id },
    ])
    const audit = await bench.database.owner.query('SELECT action, "values" FROM audit_event WHERE subject_id = $1', [
      unitId,
    ])
    expect(audit.rows).toEqual([{ action: 'unit.edit', values: { revision: 1, state: 'initial', locale: 'de' } }])
  })

  it('of what is stored already records nothing', async () => {
    const unitId = freshUnit()
    const first = unitOf(await bench.translator.save(unitId, 0, 'Ein Satz.'))
    for (const intent of ['draft', 'confirm'] as const) {
      const again = await bench.otherTranslator.save(unitId, 1, 'Ein Satz.', { intent })
      expect(again).toEqual({ ok: true, value: { unit: first, duplicate: false } })
    }
    expect(await historyOf(unitId)).toHaveLength(1)
  })

  it('INT-12 keeps text of every kind as it was typed', async () => {
    const texts = [
      'e\u0301 is not é, \u1112\u1161\u11ab is not 한',
      'شكراً \u200f(abc)\u200e — נקודה',
      'क्\u200dष zwj, \u00ad soft hyphen, \u2028 line, \ue000 private, \ufeff mark',
      '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 𠀀𠮷 \u{10ffff}',
      '  leading, trailing\t\r\n ',
      `'; DROP TABLE unit; -- \\ $$ %00 "quoted" {"a":1}`,
    ]
    for (const text of texts) {
      const unitId = freshUnit()
      expect(unitOf(await bench.translator.save(unitId, 0, text)).text).toBe(text)
      expect((await present(unitId)).text).toBe(text)
      expect((await historyOf(unitId))[0]?.text).toBe(text)
    }
  })

  it('TXT-08 takes a text of 100,000 characters', async () => {
    const unitId = freshUnit()
    const text = '語'.repeat(100_000)
    expect(unitOf(await bench.translator.save(unitId, 0, text)).text).toBe(text)
  })
})

describe('a save made from an older revision', () => {
  it('CON-01 changes nothing and brings the present text, its author and its time', async () => {
    const unitId = freshUnit()
    await bench.translator.save(unitId, 0, 'Erste Fassung.')
    const theirs = unitOf(await bench.otherTranslator.save(unitId, 1, 'Andere Fassung.'))
    const refused = presentUnitOf(await bench.translator.save(unitId, 1, 'Meine Fassung.'))
    expect(refused).toEqual(theirs)
    expect(refused.author?.id).toBe(bench.otherTranslator.person.id)
    expect(await present(unitId)).toEqual(theirs)
    expect(unitOf(await bench.translator.save(unitId, refused.revision, 'Meine Fassung.')).revision).toBe(3)
  })

  it('CON-01 loses no text in 200 interleavings of two translators', async () => {
    for (let round = 0; round < 200; round += 1) {
      const unitId = freshUnit()
      const saves = await Promise.all([
        bench.translator.save(unitId, 0, `A ${round}`),
        bench.otherTranslator.save(unitId, 0, `B ${round}`),
      ])
      const won = saves.filter((save) => save.ok)
      expect(won).toHaveLength(1)
      const lost = saves.findIndex((save) => !save.ok)
      const [loser, text] = lost === 0 ? [bench.translator, `A ${round}`] : [bench.otherTranslator, `B ${round}`]
      const theirs = presentUnitOf(saves[lost] ?? { ok: false, code: 'nobody-lost' })
      expect(theirs.text).toBe(lost === 0 ? `B ${round}` : `A ${round}`)
      expect(unitOf(await loser.save(unitId, theirs.revision, text))).toMatchObject({ text, revision: 2 })
      expect((await historyOf(unitId)).map((row) => row.text).sort()).toEqual([`A ${round}`, `B ${round}`])
    }
  })

  it('CON-01 is refused from a revision that is still to come, too', async () => {
    const unitId = freshUnit()
    expect(presentUnitOf(await bench.translator.save(unitId, 5, 'Voraus.')).revision).toBe(0)
  })
})

describe('the same operation', () => {
  it('CON-04 sent once, twice and twenty times at once is one history row and one answer', async () => {
    for (const times of [1, 2, 20]) {
      const unitId = freshUnit()
      const operationId = newOperation()
      const send = () => bench.translator.save(unitId, 0, 'Ein Satz.', { operationId })
      const atOnce = await Promise.all(Array.from({ length: times }, send))
      const afterwards = await send()
      const answers = [...atOnce, afterwards].map(unitOf)
      for (const answer of answers) expect(answer).toEqual(answers[0])
      const duplicates = [...atOnce, afterwards].map((result) => result.ok && result.value.duplicate)
      expect(duplicates.filter((duplicate) => !duplicate)).toHaveLength(1)
      expect(await historyOf(unitId)).toHaveLength(1)
    }
  })

  it('CON-04 is answered as it was the first time when others have written since', async () => {
    const unitId = freshUnit()
    const operationId = newOperation()
    const first = unitOf(await bench.translator.save(unitId, 0, 'Erste Fassung.', { operationId }))
    await bench.otherTranslator.save(unitId, 1, 'Andere Fassung.')
    const again = await bench.translator.save(unitId, 0, 'Erste Fassung.', { operationId })
    expect(again).toEqual({ ok: true, value: { unit: first, duplicate: true } })
  })

  it('CON-04 is known after a restart', async () => {
    const unitId = freshUnit()
    const operationId = newOperation()
    const first = unitOf(await bench.translator.save(unitId, 0, 'Ein Satz.', { operationId }))
    const restarted = await openDatabase(bench.database.url)
    const again = await new Worker(restarted, bench.translator.person).save(unitId, 0, 'Ein Satz.', { operationId })
    await restarted.close()
    expect(again).toEqual({ ok: true, value: { unit: first, duplicate: true } })
  })

  it('CON-04 is refused for another text, another unit, another kind of change and another person', async () => {
    const [unitId, otherUnit] = [freshUnit(), freshUnit()]
    const operationId = newOperation()
    await bench.translator.save(unitId, 0, 'Ein Satz.', { operationId })
    const refused = [
      await bench.translator.save(unitId, 1, 'Ein anderer Satz.', { operationId }),
      await bench.translator.save(otherUnit, 0, 'Ein Satz.', { operationId }),
      await bench.otherTranslator.save(unitId, 0, 'Ein Satz.', { operationId }),
      await bench.reviewer.approve(unitId, 1, undefined, operationId),
      await bench.reviewer.reject(unitId, 1, 'nein', operationId),
      await bench.translator.restore(unitId, 1, 1, operationId),
    ]
    for (const result of refused) expect(result).toMatchObject({ ok: false, code: 'operation-reused' })
    expect(await historyOf(unitId)).toHaveLength(1)
    expect(await historyOf(otherUnit)).toHaveLength(0)
  })

  it('CON-04 used for two units at once is stored for one of them', async () => {
    for (let round = 0; round < 10; round += 1) {
      const operationId = newOperation()
      const units = [freshUnit(), freshUnit()]
      const saves = await Promise.all(
        units.map((unitId) => bench.translator.save(unitId, 0, 'Ein Satz.', { operationId })),
      )
      expect(saves.map((save) => (save.ok ? 'stored' : save.code)).sort()).toEqual(['operation-reused', 'stored'])
    }
  })
})

describe('a stampede', () => {
  it('CON-03 of 50 translators with 20 saves each on 5 units leaves exactly what was acknowledged', async () => {
    const units = Array.from({ length: 5 }, freshUnit)
    const acknowledged: string[] = []
    const clients = Array.from({ length: 50 }, async (_, client) => {
      const worker = client % 2 === 0 ? bench.translator : bench.otherTranslator
      for (let save = 0; save < 20; save += 1) {
        const unitId = units[(client + save) % units.length] as UnitId
        let base = (await present(unitId)).revision
        const text = `Satz ${client}.${save}`
        for (;;) {
          const result = await worker.save(unitId, base, text)
          if (result.ok) break
          base = presentUnitOf(result).revision
        }
        acknowledged.push(text)
      }
    })
    await Promise.all(clients)
    const stored: string[] = []
    for (const unitId of units) stored.push(...(await historyOf(unitId)).map((row) => row.text))
    expect(stored.sort()).toEqual(acknowledged.sort())
    expect(stored).toHaveLength(1_000)
    const deadlocks = await bench.database.owner.query<{ deadlocks: string }>(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    )
    expect(deadlocks.rows).toEqual([{ deadlocks: '0' }])
  })
})
