import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { verifyTwoFactorOperation } from '@/core/protocol/session'
import { auditSession } from '@/server/auth/audit-sign-in'
import { checkCode } from '@/server/auth/check-code'
import { findPendingSignIn } from '@/server/auth/pending-sign-in'
import type { Context } from '@/server/context'

type Operation = typeof verifyTwoFactorOperation

/** Finishes a sign-in with a one-time code. */
export async function verifyTwoFactor(
  ctx: Context,
  { code }: InputOf<Operation>,
): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const userId = await findPendingSignIn(ctx)
  if (userId === undefined) return fail('sign-in-required')
  const checked = await checkCode(ctx, { userId, code, cookie: 'two_factor', accepts: 'authenticator-or-backup' })
  await auditSession(ctx, checked.ok ? 'session.create' : 'session.refuse', userId)
  return checked.ok ? succeed({ twoFactorRequired: false }) : checked
}
