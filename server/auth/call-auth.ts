import { isAPIError } from 'better-auth/api'
import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { Context } from '@/server/context'

/** What better-auth's refusals mean to us; any other is a bug of ours and is thrown on. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL: 'credentials-wrong',
  INVALID_EMAIL_OR_PASSWORD: 'credentials-wrong',
  INVALID_PASSWORD: 'credentials-wrong',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'credentials-wrong',
  // A disabled account: the hook in auth.ts makes no session. No word about it to whoever asks.
  FAILED_TO_CREATE_SESSION: 'credentials-wrong',
  UNAUTHORIZED: 'sign-in-required',
  INVALID_CODE: 'code-wrong',
  INVALID_BACKUP_CODE: 'code-wrong',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-required',
  TOTP_NOT_ENABLED: 'code-wrong',
  BACKUP_CODES_NOT_ENABLED: 'code-wrong',
  TOTP_ALREADY_ENABLED: 'two-factor-already-on',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'too-many-attempts',
  ACCOUNT_TEMPORARILY_LOCKED: 'too-many-attempts',
}

/** How long better-auth locks an account after ten wrong codes; it does not say when it began. */
const LOCK_SECONDS = 900

interface AuthAnswer<Value> {
  readonly headers: Headers
  readonly response: Value
}

/** Runs one call of `auth.api` and hands its cookies on; its refusals become our codes. */
export async function callAuth<Value>(
  ctx: Context,
  call: () => Promise<AuthAnswer<Value>>,
): Promise<Result<Value, ErrorCode>> {
  try {
    const { headers, response } = await call()
    ctx.setCookies.push(...headers.getSetCookie())
    return succeed(response)
  } catch (error) {
    const code = isAPIError(error) ? codeOf(error) : undefined
    if (code === undefined) throw error
    return code === 'too-many-attempts' ? fail(code, { retryAfterSeconds: LOCK_SECONDS }) : fail(code)
  }
}

function codeOf(error: { readonly status: unknown; readonly body?: { readonly code?: unknown } | undefined }) {
  // A backup code that another request has used at the same moment; better-auth gives it no code.
  return error.status === 'CONFLICT' ? 'code-wrong' : CODES[String(error.body?.code)]
}
