import { type AuthCookie, cookieName } from '@/server/auth/auth-cookies'
import { authSettings } from '@/server/auth/auth-settings'
import type { Context } from '@/server/context'

/** Carries the address we vouch for; the headers better-auth reads by default are the client's own claim. */
export const CLIENT_ADDRESS_HEADER = 'x-hexapla-client'
const MAX_USER_AGENT = 300

/** What better-auth learns about a request: the one cookie the call is about, the address and the browser's name. */
export function authHeaders(ctx: Context, cookie: AuthCookie): Headers {
  const headers = new Headers()
  const name = `${cookieName(authSettings(), cookie)}=`
  const pairs = (ctx.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const pair = pairs.find((one) => one.startsWith(name))
  if (pair !== undefined) headers.set('cookie', pair)
  if (ctx.ipAddress !== undefined) headers.set(CLIENT_ADDRESS_HEADER, ctx.ipAddress)
  const userAgent = userAgentOf(ctx)
  if (userAgent !== undefined) headers.set('user-agent', userAgent)
  return headers
}

/** The browser's name as it is kept with a session: shortened, because the sender chooses it. */
export function userAgentOf(ctx: Context): string | undefined {
  return ctx.headers.get('user-agent')?.slice(0, MAX_USER_AGENT)
}
