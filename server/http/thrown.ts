import { fail } from '@/core/model/result'
import type { Context } from '@/server/context'
import { answerFailure } from '@/server/http/answer'
import { log } from '@/server/log'

/** SQLSTATE classes and Prisma/driver codes that mean the database cannot be reached just now. */
const UNAVAILABLE = /^(08|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2037)$/

/** A bug or a missing database: logged with its request id, answered without a word about its inside. */
export function answerThrown(error: unknown, ctx: Context | undefined): Response {
  const codes = codesOf(error)
  log.error(
    {
      requestId: ctx?.requestId,
      codes,
      err: error instanceof Error ? { name: error.name, stack: error.stack } : undefined,
    },
    'request failed',
  )
  if (codes.includes('53100')) return answerFailure(fail('disk-full'), ctx)
  if (codes.some((code) => UNAVAILABLE.test(code)) || isConnectionLoss(error)) {
    return answerFailure(fail('database-unavailable', { retryAfterSeconds: 1 }), ctx)
  }
  return answerFailure(fail('internal-error'), ctx)
}

function isConnectionLoss(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Can't reach database/.test(error.message)
  )
}

function codesOf(error: unknown): string[] {
  const codes: string[] = []
  let current: unknown = error
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth += 1) {
    const { code, originalCode, cause, meta } = current as Record<string, unknown>
    for (const value of [code, originalCode]) if (typeof value === 'string') codes.push(value)
    current = cause ?? (meta as Record<string, unknown> | undefined)?.driverAdapterError
  }
  return codes
}
