import { type Result, succeed } from '@/core/model/result'
import { auditSession } from '@/server/auth/audit-sign-in'
import { expiredCookies } from '@/server/auth/auth-cookies'
import { authSettings } from '@/server/auth/auth-settings'
import { endPresentSession } from '@/server/auth/start-session'
import type { Context } from '@/server/context'

/** Ends the session the request came with; whoever is not signed in is signed out already. */
export async function signOut(ctx: Context): Promise<Result<null>> {
  await endPresentSession(ctx)
  ctx.setCookies.push(...expiredCookies(authSettings()))
  if (ctx.actor.kind === 'person') await auditSession(ctx, 'session.end', ctx.actor.id)
  return succeed(null)
}
