import { expect, it } from 'vitest'
import { createStatementNames } from '@/data/statement-names'

it('gives a statement the same name every time and another statement another', () => {
  const name = createStatementNames()
  expect(name({ sql: 'SELECT 1' })).toBe(name({ sql: 'SELECT 1' }))
  expect(name({ sql: 'SELECT 1' })).not.toBe(name({ sql: 'SELECT 2' }))
  // PostgreSQL cuts longer names off.
  expect(name({ sql: 'SELECT 3' })).toMatch(/^\w{1,63}$/)
})

it('stops naming when there are too many, and still knows those it named', () => {
  const name = createStatementNames()
  const first = name({ sql: 'SELECT 0' })
  const names = Array.from({ length: 1_000 }, (_, index) => name({ sql: `SELECT ${index}` }))
  expect(new Set(names.filter((one) => one !== '')).size).toBe(400)
  expect(names.at(-1)).toBe('')
  expect(name({ sql: 'SELECT 0' })).toBe(first)
})
