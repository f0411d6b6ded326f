import { describe, expect, it } from 'vitest'
import { isStillReferred, retryConflicts, sqlStateOf } from '@/data/sql-state'

/** As Prisma wraps what the driver threw, for raw and for typed queries. */
const wrapped = (originalCode: string, code = 'P2010') =>
  Object.assign(new Error('query failed'), { code, meta: { driverAdapterError: { cause: { originalCode } } } })

describe('the SQLSTATE of an error', () => {
  const cases: readonly (readonly [string, unknown, string | undefined])[] = [
    ['from the driver', Object.assign(new Error(), { code: '23505' }), '23505'],
    ['wrapped by Prisma', wrapped('40P01'), '40P01'],
    ['wrapped by Prisma under its own code', wrapped('23505', 'P2002'), '23505'],
    ['raised by a function', wrapped('P0001'), 'P0001'],
    ['as a cause', new Error('outer', { cause: Object.assign(new Error(), { code: '57P01' }) }), '57P01'],
    ['of a socket', Object.assign(new Error(), { code: 'ECONNRESET' }), undefined],
    ['of a bug', new TypeError('x is undefined'), undefined],
    ['that is no object', 'broken', undefined],
  ]
  it.each(cases)('%s', (_what, error, expected) => {
    expect(sqlStateOf(error)).toBe(expected)
  })

  it('knows a row that is still referred to, in both spellings', () => {
    expect([wrapped('23001'), wrapped('23503'), wrapped('23505')].map(isStillReferred)).toEqual([true, true, false])
  })
})

describe('a conflict', () => {
  /** Work that fails with the given states, one after the other, and then succeeds. */
  function failing(...states: string[]) {
    let calls = 0
    const work = async () => {
      const state = states[calls]
      calls += 1
      if (state !== undefined) throw wrapped(state)
      return calls
    }
    return { work, calls: () => calls }
  }

  it('CON-15 is tried again, at most three times', async () => {
    await expect(retryConflicts(failing('40P01', '40001').work)).resolves.toBe(3)
    const { work, calls } = failing('40P01', '40P01', '40P01')
    await expect(retryConflicts(work)).rejects.toThrow('query failed')
    expect(calls()).toBe(3)
  })

  it('of another kind is not tried again', async () => {
    const { work, calls } = failing('23505')
    await expect(retryConflicts(work)).rejects.toThrow('query failed')
    expect(calls()).toBe(1)
  })
})
