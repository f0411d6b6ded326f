import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { signInAsSampleOperation } from '@/core/protocol/session'
import { auditSession } from '@/server/auth/audit-sign-in'
import { startSession } from '@/server/auth/start-session'
import type { Context } from '@/server/context'
import { isSampleSignInOffered } from '@/server/sample/is-sample-sign-in-offered'
import { findSamplePerson } from '@/server/sample/sample-people'

type Operation = typeof signInAsSampleOperation

/** Signs in as one of the sample's people; where that is not offered there is no such thing. */
export async function signInAsSample(
  ctx: Context,
  { person }: InputOf<Operation>,
): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  if (!isSampleSignInOffered(ctx)) return fail('not-found')
  const userId = await findSamplePerson(ctx, person)
  if (userId === undefined || !(await startSession(ctx, userId))) return fail('not-found')
  await auditSession(ctx, 'session.create', userId)
  return succeed({ twoFactorRequired: false })
}
