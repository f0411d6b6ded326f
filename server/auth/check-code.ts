import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import { forgetAttempts } from '@/data/rate-limits'
import { codeLimit, codeUseLimit, takeAttempt } from '@/server/auth/attempt-limits'
import { authFor } from '@/server/auth/auth'
import type { AuthCookie } from '@/server/auth/auth-cookies'
import { authHeaders } from '@/server/auth/auth-headers'
import { hashBackupCode } from '@/server/auth/backup-codes'
import { callAuth } from '@/server/auth/call-auth'
import type { Context } from '@/server/context'

interface CodeCheck {
  readonly userId: string
  /** As it was typed. */
  readonly code: string
  /** Which cookie says whose code it is: that of a half-finished sign-in, or of a session. */
  readonly cookie: AuthCookie
  readonly accepts: 'authenticator' | 'authenticator-or-backup'
}

/** Checks a code of the authenticator, or a backup code; each is good once, and five may be tried. */
export async function checkCode(ctx: Context, check: CodeCheck): Promise<Result<null, ErrorCode>> {
  const counted = await takeAttempt(ctx, codeLimit(check.userId))
  if (!counted.ok) return counted
  const verified = await verifyCode(ctx, check)
  if (!verified.ok) return verified
  await forgetAttempts(ctx.db, codeLimit(check.userId).key)
  return succeed(null)
}

async function verifyCode(ctx: Context, check: CodeCheck): Promise<Result<unknown, ErrorCode>> {
  const code = check.code.replaceAll(/[\s-]/g, '')
  if (/^\d{6}$/.test(code)) return checkTotp(ctx, { ...check, code })
  return check.accepts === 'authenticator-or-backup' ? checkBackupCode(ctx, check) : fail('code-wrong')
}

async function checkTotp(ctx: Context, { userId, code, cookie }: CodeCheck): Promise<Result<unknown, ErrorCode>> {
  // better-auth keeps no memory of used codes. Marked before the check, so that of two at once only one gets through.
  const unused = await takeAttempt(ctx, codeUseLimit(userId, code))
  if (!unused.ok) return fail('code-wrong')
  return callAuth(ctx, () =>
    authFor(ctx.db).api.verifyTOTP({ body: { code }, headers: authHeaders(ctx, cookie), returnHeaders: true }),
  )
}

function checkBackupCode(ctx: Context, { code, cookie }: CodeCheck): Promise<Result<unknown, ErrorCode>> {
  return callAuth(ctx, () =>
    authFor(ctx.db).api.verifyBackupCode({
      body: { code: hashBackupCode(code) },
      headers: authHeaders(ctx, cookie),
      returnHeaders: true,
    }),
  )
}
