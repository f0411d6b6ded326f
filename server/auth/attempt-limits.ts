import { fail, type Result, succeed } from '@/core/model/result'
import { hashSecret } from '@/data/hash-secret'
import { countAttempt } from '@/data/rate-limits'
import { addressPrefix } from '@/server/auth/address-prefix'
import type { Context } from '@/server/context'

export interface AttemptLimit {
  readonly key: string
  readonly max: number
  readonly windowMs: number
}

const WINDOW_MS = 15 * 60 * 1_000
/** Longer than the three steps of 30 seconds in which an authenticator's code holds. */
const CODE_LIFE_MS = 2 * 60 * 1_000

/** Guesses at one account from one network; from another network its owner still gets in (AUTH-04). */
export function accountLimit(email: string, address: string | undefined): AttemptLimit {
  return limit(`sign-in:account:${hashSecret(`${email}\n${addressPrefix(address)}`)}`, 5)
}

/** One password tried on many accounts from one network. More than 30, because a class of people may share one. */
export function networkLimit(address: string | undefined): AttemptLimit {
  return limit(`sign-in:network:${addressPrefix(address)}`, 50)
}

/** One-time codes of a person, at sign-in and when they are set up. */
export function codeLimit(userId: string): AttemptLimit {
  return limit(`code:${userId}`, 5)
}

/** The password asked for again inside an account. */
export function passwordLimit(userId: string): AttemptLimit {
  return limit(`password:${userId}`, 5)
}

/** Secrets of links that were guessed wrong. They have 256 bits; the limit spares us the work. */
export function linkLimit(address: string | undefined): AttemptLimit {
  return limit(`link:${addressPrefix(address)}`, 20)
}

/** An authenticator's code counts once (RFC 6238 §5.2). */
export function codeUseLimit(userId: string, code: string): AttemptLimit {
  return { key: `code-use:${userId}:${hashSecret(code)}`, max: 1, windowMs: CODE_LIFE_MS }
}

function limit(key: string, max: number): AttemptLimit {
  return { key, max, windowMs: WINDOW_MS }
}

/**
 * Counts an attempt before it is made, so that a hundred at the same moment are not all within the limit. Whoever
 * succeeds forgets or returns what was counted.
 */
export async function takeAttempt(
  ctx: Pick<Context, 'db' | 'now'>,
  attempt: AttemptLimit,
): Promise<Result<null, 'too-many-attempts'>> {
  const now = ctx.now()
  const { count, windowEnd } = await countAttempt(ctx.db, { ...attempt, now })
  if (count <= attempt.max) return succeed(null)
  const retryAfterSeconds = Math.max(Math.ceil((windowEnd.getTime() - now.getTime()) / 1_000), 1)
  return fail('too-many-attempts', { retryAfterSeconds })
}
