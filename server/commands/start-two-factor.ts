import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { startTwoFactorOperation } from '@/core/protocol/session'
import { findUser } from '@/data/users'
import { auditAccount } from '@/server/auth/audit-account'
import { authFor } from '@/server/auth/auth'
import { authHeaders } from '@/server/auth/auth-headers'
import { callAuth } from '@/server/auth/call-auth'
import { withPasswordLimit } from '@/server/auth/with-password-limit'
import type { Context } from '@/server/context'
import { requirePerson } from '@/server/policies/require-access'

type Operation = typeof startTwoFactorOperation

/** Begins to set up one-time codes. Nothing asks for them before a first code has shown that the authenticator works. */
export async function startTwoFactor(
  ctx: Context,
  { password }: InputOf<Operation>,
): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  const userId = person.value.id
  if ((await findUser(ctx.db, userId))?.hasTwoFactor) return fail('two-factor-already-on')
  const started = await withPasswordLimit(ctx, userId, () =>
    callAuth(ctx, () =>
      authFor(ctx.db).api.enableTwoFactor({
        body: { password },
        headers: authHeaders(ctx, 'session_token'),
        returnHeaders: true,
      }),
    ),
  )
  if (!started.ok) return started
  if (started.value.method !== 'totp') throw new Error(`two-factor method is ${started.value.method}`)
  await auditAccount(ctx, 'account.start-two-factor', userId)
  return succeed({ uri: started.value.totpURI, backupCodes: started.value.backupCodes })
}
