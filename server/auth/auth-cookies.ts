import { createHmac, timingSafeEqual } from 'node:crypto'
import { ABSOLUTE_MS } from '@/data/sessions'
import type { AuthSettings } from '@/server/auth/auth-settings'

/** `session_token` and `two_factor` are better-auth's own names behind our prefix. */
export type AuthCookie = 'session_token' | 'two_factor'

/** Browsers keep a `__Host-` cookie from every other host; they refuse it without https (AUTH-03). */
export function cookiePrefix({ isHttps }: AuthSettings): string {
  return isHttps ? '__Host-hexapla' : 'hexapla'
}

export function cookieName(settings: AuthSettings, cookie: AuthCookie): string {
  return `${cookiePrefix(settings)}.${cookie}`
}

/**
 * The value of a signed cookie, or nothing when it is missing or not ours. Reads what better-auth writes (better-call's
 * `value.base64(hmac-sha256(secret, value))`, percent-encoded) without its asynchronous detour on every request.
 */
export function readSignedCookie(settings: AuthSettings, headers: Headers, cookie: AuthCookie): string | undefined {
  const signed = readCookie(headers.get('cookie') ?? '', cookieName(settings, cookie))
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return undefined
  const value = signed.slice(0, dot)
  return isSame(signed.slice(dot + 1), signatureOf(value, settings.secret)) ? value : undefined
}

/** The first cookie of this name, as better-auth reads it. */
function readCookie(header: string, name: string): string {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim())
  }
  return ''
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

function signatureOf(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('base64')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** `Set-Cookie` for a new session, with the flags better-auth gives its own. */
export function sessionCookie(settings: AuthSettings, token: string): string {
  const value = encodeURIComponent(`${token}.${signatureOf(token, settings.secret)}`)
  return `${cookieName(settings, 'session_token')}=${value}; Max-Age=${ABSOLUTE_MS / 1_000}${flags(settings)}`
}

/** `Set-Cookie` values that take the session and a half-finished sign-in from the browser. */
export function expiredCookies(settings: AuthSettings): string[] {
  return (['session_token', 'two_factor'] as const).map(
    (cookie) => `${cookieName(settings, cookie)}=; Max-Age=0${flags(settings)}`,
  )
}

function flags({ isHttps }: AuthSettings): string {
  return `; Path=/; HttpOnly${isHttps ? '; Secure' : ''}; SameSite=Lax`
}
