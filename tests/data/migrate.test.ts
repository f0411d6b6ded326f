import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findMissing, type Migration, readMigrations } from '@/data/migrate'

const migration = (name: string, sql = `-- ${name}`): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
const KNOWN = [migration('1_first'), migration('2_second')] as const
const [FIRST, SECOND] = KNOWN

describe('the migrations still to be applied', () => {
  it('are all of them on an empty database, in order', () => {
    expect(findMissing(KNOWN, [])).toEqual({ ok: true, value: KNOWN })
  })

  it('are those after the ones applied', () => {
    expect(findMissing(KNOWN, [FIRST])).toEqual({ ok: true, value: [SECOND] })
  })

  it('INT-08 are refused when the database knows one that this code does not', () => {
    const newer = migration('3_third')
    expect(findMissing(KNOWN, [...KNOWN, newer])).toMatchObject({ code: 'schema-newer', values: { name: '3_third' } })
  })

  it('INT-08 are refused when one was changed after it had been applied', () => {
    const changed = migration('1_first', '-- another text')
    expect(findMissing(KNOWN, [changed])).toMatchObject({ code: 'migration-changed', values: { name: '1_first' } })
  })
})

describe('the migrations of this repository', () => {
  it('are read in the order of their names, each with the checksum Prisma would record', () => {
    const migrations = readMigrations('prisma/migrations')
    const names = migrations.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(1)
    expect(names).toEqual([...names].sort())
    for (const { sql, checksum } of migrations) {
      expect(checksum).toBe(createHash('sha256').update(Buffer.from(sql, 'utf8')).digest('hex'))
    }
  })
})
