import type { UserId } from '@/core/model/ids'
import { authFor } from '@/server/auth/auth'
import { readSignedCookie } from '@/server/auth/auth-cookies'
import { authSettings } from '@/server/auth/auth-settings'
import type { Context } from '@/server/context'

/** Who has given the right password and owes a one-time code. The cookie opens nothing but the check of that code. */
export async function findPendingSignIn(ctx: Context): Promise<UserId | undefined> {
  const challenge = readSignedCookie(authSettings(), ctx.headers, 'two_factor')
  if (challenge === undefined) return undefined
  const { internalAdapter } = await authFor(ctx.db).$context
  const pending = await internalAdapter.findVerificationValue(challenge)
  return pending && pending.expiresAt > ctx.now() ? (pending.value as UserId) : undefined
}
