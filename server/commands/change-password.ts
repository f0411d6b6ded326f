import { type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { InputOf } from '@/core/protocol/operation'
import type { changePasswordOperation } from '@/core/protocol/session'
import { announceAccess, endPendingSignIns } from '@/data/sessions'
import { auditAccount } from '@/server/auth/audit-account'
import { authFor } from '@/server/auth/auth'
import { authHeaders } from '@/server/auth/auth-headers'
import { callAuth } from '@/server/auth/call-auth'
import { checkPassword } from '@/server/auth/password-rules'
import { withPasswordLimit } from '@/server/auth/with-password-limit'
import type { Context } from '@/server/context'
import { requirePerson } from '@/server/policies/require-access'

/** Changes one's password. Every session ends, this one too: the answer carries a new one (AUTH-01). */
export async function changePassword(
  ctx: Context,
  { currentPassword, newPassword }: InputOf<typeof changePasswordOperation>,
): Promise<Result<null, ErrorCode>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  const allowed = checkPassword(newPassword)
  if (!allowed.ok) return allowed
  const userId = person.value.id
  const changed = await withPasswordLimit(ctx, userId, () =>
    callAuth(ctx, () =>
      authFor(ctx.db).api.changePassword({
        body: { currentPassword, newPassword, revokeOtherSessions: true },
        headers: authHeaders(ctx, 'session_token'),
        returnHeaders: true,
      }),
    ),
  )
  if (!changed.ok) return changed
  await endPendingSignIns(ctx.db, userId)
  await announceAccess(ctx.db, userId)
  await auditAccount(ctx, 'account.change-password', userId)
  return succeed(null)
}
