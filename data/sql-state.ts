/**
 * The SQLSTATE of an error the database answered with, wherever the driver and Prisma have wrapped it; `undefined` for
 * any other error.
 */
export function sqlStateOf(error: unknown): string | undefined {
  let current: unknown = error
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth += 1) {
    const { code, originalCode, cause, meta } = current as Record<string, unknown>
    for (const value of [originalCode, code]) if (typeof value === 'string' && SQL_STATE.test(value)) return value
    current = cause ?? (meta as Record<string, unknown> | undefined)?.driverAdapterError
  }
  return undefined
}

// Prisma's own codes, P1000 and up, look alike.
const SQL_STATE = /^(?!P[1-9])[0-9A-Z]{5}$/

export const UNIQUE_VIOLATION = '23505'

/** A row something else still refers to: 23001 from PostgreSQL 18 on, 23503 before. */
export function isStillReferred(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === '23001' || state === '23503'
}

/** Serialization failure and deadlock: nothing was done, and doing it again may well succeed. */
const RETRYABLE = new Set(['40001', '40P01'])
const MAX_ATTEMPTS = 3

/** Runs a statement or a whole transaction again when the database gave it up in favour of another. */
export async function retryConflicts<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !RETRYABLE.has(sqlStateOf(error) ?? '')) throw error
    }
  }
}
