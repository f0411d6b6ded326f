import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '@/core/model/ids'
import { type InlineContent, plainTextOf } from '@/core/model/inline-content'
import { saveUnit } from '@/server/commands/save-unit'
import { unitHistory } from '@/server/queries/unit-history'
import { newOperation, openWorkbench, unitOf, type Workbench } from '@/tests/integration/workbench'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench(12)
})
afterAll(() => bench.close())

async function pageOf(unitId: UnitId, before?: number) {
  const found = await unitHistory(bench.translator.context, { unitId, before })
  if (!found.ok) throw new Error(found.code)
  return found.value
}

/** Tries a statement as one of the two roles, and says how the database answers. */
async function tryAs(role: 'application' | 'owner', statement: string): Promise<string> {
  const client = bench.database.owner
  await client.query('BEGIN')
  try {
    if (role === 'application') await client.query('SET LOCAL ROLE hexapla_app')
    await client.query(statement)
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await client.query('ROLLBACK')
  }
}

describe('the history of a unit', () => {
  it('INT-10 of 500 revisions is read in pages, and its third comes back as the 501st with its codes', async () => {
    const unitId = bench.units[0] as UnitId
    const content = (revision: number): InlineContent => [
      { kind: 'pc', id: '1', type: 'bold', content: [{ kind: 'text', text: `Satz ${revision}` }] },
      { kind: 'ph', id: '2', type: 'break', label: '↵', data: '<br/>' },
    ]
    for (let revision = 1; revision <= 500; revision += 1) {
      const input = { unitId, operationId: newOperation(), baseRevision: revision - 1, content: content(revision) }
      unitOf(await saveUnit(bench.translator.context, { ...input, intent: 'confirm' }))
    }
    const pages = [await pageOf(unitId), await pageOf(unitId, 301), await pageOf(unitId, 101)]
    expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false])
    const read = pages.flatMap(({ revisions }) => revisions.map(({ revision }) => revision))
    expect(read).toEqual(Array.from({ length: 500 }, (_, index) => 500 - index))

    const restored = unitOf(await bench.translator.restore(unitId, 500, 3))
    expect(restored).toMatchObject({ revision: 501, state: 'translated', text: plainTextOf(content(3)) })
    expect(restored.content).toEqual(content(3))
    expect((await pageOf(unitId)).revisions[0]).toMatchObject({ revision: 501, kind: 'restore' })
  })

  it('names who made each revision', async () => {
    const unitId = bench.units[1] as UnitId
    await bench.translator.save(unitId, 0, 'Ein Satz.')
    await bench.reviewer.reject(unitId, 1, 'zu wörtlich')
    const { revisions } = await pageOf(unitId)
    expect(revisions.map(({ kind, actor, reason }) => [kind, actor?.id, reason])).toEqual([
      ['reject', bench.reviewer.person.id, 'zu wörtlich'],
      ['edit', bench.translator.person.id, null],
    ])
  })

  it('has no revision to restore that was never written', async () => {
    const unitId = bench.units[2] as UnitId
    await bench.translator.save(unitId, 0, 'Ein Satz.')
    expect(await bench.translator.restore(unitId, 1, 7)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('CON-04 restoring twice by the same operation restores once', async () => {
    const unitId = bench.units[3] as UnitId
    await bench.translator.save(unitId, 0, 'Eins.')
    await bench.translator.save(unitId, 1, 'Zwei.')
    const operationId = newOperation()
    const first = unitOf(await bench.translator.restore(unitId, 2, 1, operationId))
    const again = await bench.translator.restore(unitId, 2, 1, operationId)
    expect(again).toEqual({ ok: true, value: { unit: first, duplicate: true } })
    expect(await bench.translator.restore(unitId, 2, 2, operationId)).toMatchObject({ code: 'operation-reused' })
  })
})

describe('the database itself', () => {
  const statements = [
    `UPDATE unit_revision SET text = 'forged'`,
    'DELETE FROM unit_revision',
    'TRUNCATE unit_revision CASCADE',
    `UPDATE audit_event SET action = 'forged'`,
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
  ]
  it.each(statements)('INT-05 lets neither the application nor the owner run: %s', async (statement) => {
    expect(await tryAs('application', statement)).toMatch(/permission denied/)
    expect(await tryAs('owner', statement)).toMatch(/is append-only/)
  })

  it('INT-05 lets the application change no table and no trigger', async () => {
    for (const statement of [
      'ALTER TABLE unit_revision DISABLE TRIGGER ALL',
      'DROP TRIGGER unit_revision_append_only ON unit_revision',
      'CREATE TABLE mine ()',
      'SET LOCAL session_replication_role = replica',
    ]) {
      expect(await tryAs('application', statement)).toMatch(/must be owner|permission denied/)
    }
  })

  it('INT-05 refuses a change without history, a gap, and an approval without an audit row', async () => {
    const unitId = bench.units[4] as UnitId
    unitOf(await bench.translator.save(unitId, 0, 'Ein Satz.'))
    const id = `'${unitId}'`
    const both = (state: string) =>
      `WITH changed AS (UPDATE unit SET state = '${state}', revision = 2 WHERE id = ${id} RETURNING *)
       INSERT INTO unit_revision (unit_id, revision, operation_id, kind, content, text, state)
       SELECT id, 2, gen_random_uuid(), 'approve', content, text, state FROM changed;
       SET CONSTRAINTS ALL IMMEDIATE`
    expect(await tryAs('application', `UPDATE unit SET text = 'x' WHERE id = ${id}`)).toMatch(/without a new revision/)
    expect(await tryAs('application', `UPDATE unit SET revision = 3 WHERE id = ${id}`)).toMatch(/from revision 1 to 3/)
    const bare = `UPDATE unit SET text = 'x', revision = 2 WHERE id = ${id}; SET CONSTRAINTS ALL IMMEDIATE`
    expect(await tryAs('application', bare)).toMatch(/has no history row/)
    expect(await tryAs('application', both('reviewed'))).toMatch(/approved without an audit row/)
    expect(await tryAs('application', both('translated'))).toBe('done')
  })

  it('INT-05 keeps chains that verify, and in which one altered row is found', async () => {
    expect(await bench.checkLedger()).toEqual([])
    const { owner } = bench.database
    const forgeries = [
      [`UPDATE unit_revision SET text = 'forged' WHERE unit_id = $1 AND revision = 2`, 'the hash chain of the history'],
      [
        `UPDATE unit_revision SET actor_id = 'somebody' WHERE unit_id = $1 AND revision = 2`,
        'the hash chain of the history',
      ],
      ['DELETE FROM unit_revision WHERE unit_id = $1 AND revision = 2', 'contiguous from 1'],
      [
        `UPDATE audit_event SET actor_id = 'somebody' WHERE id = (SELECT min(id) FROM audit_event WHERE subject_id = $1)`,
        'the hash chain of the audit',
      ],
      [
        'DELETE FROM audit_event WHERE id = (SELECT min(id) FROM audit_event WHERE subject_id = $1)',
        'the hash chain of the audit',
      ],
    ] as const
    for (const [forgery, law] of forgeries) {
      await owner.query('BEGIN')
      // As somebody could who has the database files and its superuser: triggers off.
      await owner.query('ALTER TABLE unit_revision DISABLE TRIGGER USER')
      await owner.query('ALTER TABLE audit_event DISABLE TRIGGER USER')
      await owner.query(forgery, [bench.units[0]])
      const violations = await bench.checkLedger()
      await owner.query('ROLLBACK')
      expect(violations.filter((violation) => violation.includes(law))).not.toEqual([])
    }
    expect(await bench.checkLedger()).toEqual([])
  })
})
