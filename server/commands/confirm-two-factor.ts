import { type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { InputOf } from '@/core/protocol/operation'
import type { confirmTwoFactorOperation } from '@/core/protocol/session'
import { auditAccount } from '@/server/auth/audit-account'
import { checkCode } from '@/server/auth/check-code'
import type { Context } from '@/server/context'
import { requirePerson } from '@/server/policies/require-access'

/** Turns one-time codes on with a first code; the session is replaced. */
export async function confirmTwoFactor(
  ctx: Context,
  { code }: InputOf<typeof confirmTwoFactorOperation>,
): Promise<Result<null, ErrorCode>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  const userId = person.value.id
  const checked = await checkCode(ctx, { userId, code, cookie: 'session_token', accepts: 'authenticator' })
  if (!checked.ok) return checked
  await auditAccount(ctx, 'account.confirm-two-factor', userId)
  return succeed(null)
}
