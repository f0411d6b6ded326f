import { type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { InputOf } from '@/core/protocol/operation'
import type { endTwoFactorOperation } from '@/core/protocol/session'
import { auditAccount } from '@/server/auth/audit-account'
import { authFor } from '@/server/auth/auth'
import { authHeaders } from '@/server/auth/auth-headers'
import { callAuth } from '@/server/auth/call-auth'
import { withPasswordLimit } from '@/server/auth/with-password-limit'
import type { Context } from '@/server/context'
import { requirePerson } from '@/server/policies/require-access'

/** Turns one-time codes off; the session is replaced. */
export async function endTwoFactor(
  ctx: Context,
  { password }: InputOf<typeof endTwoFactorOperation>,
): Promise<Result<null, ErrorCode>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  const userId = person.value.id
  const ended = await withPasswordLimit(ctx, userId, () =>
    callAuth(ctx, () =>
      authFor(ctx.db).api.disableTwoFactor({
        body: { password },
        headers: authHeaders(ctx, 'session_token'),
        returnHeaders: true,
      }),
    ),
  )
  if (!ended.ok) return ended
  await auditAccount(ctx, 'account.end-two-factor', userId)
  return succeed(null)
}
