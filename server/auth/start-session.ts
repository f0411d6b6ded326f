import { endSession } from '@/data/sessions'
import { authFor } from '@/server/auth/auth'
import { sessionCookie } from '@/server/auth/auth-cookies'
import { userAgentOf } from '@/server/auth/auth-headers'
import { authSettings } from '@/server/auth/auth-settings'
import type { Context } from '@/server/context'

/**
 * Signs somebody in whose identity the command has established. The session the request came with ends, so that no
 * token known before works after (AUTH-01). False for a disabled account.
 */
export async function startSession(ctx: Context, userId: string): Promise<boolean> {
  const { internalAdapter } = await authFor(ctx.db).$context
  const origin = { ipAddress: ctx.ipAddress ?? '', userAgent: userAgentOf(ctx) ?? '' }
  const session = await internalAdapter.createSession(userId, false, origin)
  // The declared type knows no refusal by a hook.
  if (!session) return false
  await endPresentSession(ctx)
  ctx.setCookies.push(sessionCookie(authSettings(), session.token))
  return true
}

/** Ends the session the request came with, if any. */
export async function endPresentSession(ctx: Context): Promise<void> {
  if (ctx.session === undefined || ctx.actor.kind === 'anonymous') return
  await endSession(ctx.db, { id: ctx.session.id, userId: ctx.actor.id })
}
