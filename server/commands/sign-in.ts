import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { signInOperation } from '@/core/protocol/session'
import { forgetAttempts, removeEndedWindows, returnAttempt } from '@/data/rate-limits'
import { removeEndedSessions } from '@/data/sessions'
import { findPasswordHash, findUserByEmail, replacePasswordHash } from '@/data/users'
import { accountLimit, networkLimit, takeAttempt } from '@/server/auth/attempt-limits'
import { auditRefusedSignIn, auditSession } from '@/server/auth/audit-sign-in'
import { authFor } from '@/server/auth/auth'
import { authHeaders } from '@/server/auth/auth-headers'
import { callAuth } from '@/server/auth/call-auth'
import { hashPassword, isOutdatedHash } from '@/server/auth/hash-password'
import { endPresentSession } from '@/server/auth/start-session'
import type { Context } from '@/server/context'

type Credentials = InputOf<typeof signInOperation>
type Answer = AnswerOf<typeof signInOperation>

/**
 * Signs somebody in, or begins to when their account asks for a one-time code. An address without an account, a wrong
 * password and a disabled account are answered alike and after the same work (AUTH-05).
 */
export async function signIn(ctx: Context, credentials: Credentials): Promise<Result<Answer, ErrorCode>> {
  const counted = await countSignIn(ctx, credentials.email)
  if (!counted.ok) return counted
  const attempt = await callAuth(ctx, () =>
    authFor(ctx.db).api.signInEmail({
      body: { email: credentials.email, password: credentials.password },
      headers: authHeaders(ctx, 'session_token'),
      returnHeaders: true,
    }),
  )
  if (!attempt.ok) {
    await auditRefusedSignIn(ctx, credentials.email)
    return fail('credentials-wrong')
  }
  const twoFactorRequired = 'twoFactorRedirect' in attempt.value
  await settle(ctx, credentials, twoFactorRequired ? 'session.challenge' : 'session.create')
  return succeed({ twoFactorRequired })
}

async function countSignIn(ctx: Context, email: string): Promise<Result<null, 'too-many-attempts'>> {
  const ofAccount = await takeAttempt(ctx, accountLimit(email, ctx.ipAddress))
  return ofAccount.ok ? takeAttempt(ctx, networkLimit(ctx.ipAddress)) : ofAccount
}

/** What follows a right password: old sessions end, the counters are eased, an old hash is made anew. */
async function settle(
  ctx: Context,
  { email, password }: Credentials,
  action: 'session.create' | 'session.challenge',
): Promise<void> {
  await endPresentSession(ctx)
  await forgetAttempts(ctx.db, accountLimit(email, ctx.ipAddress).key)
  await returnAttempt(ctx.db, networkLimit(ctx.ipAddress).key)
  await removeEndedWindows(ctx.db, ctx.now())
  await removeEndedSessions(ctx.db, ctx.now())
  const user = await findUserByEmail(ctx.db, email)
  if (user === undefined) throw new Error('somebody signed in without an account')
  const from = await findPasswordHash(ctx.db, user.id)
  if (from !== undefined && isOutdatedHash(from)) {
    await replacePasswordHash(ctx.db, { userId: user.id, from, to: await hashPassword(password) })
  }
  await auditSession(ctx, action, user.id)
}
