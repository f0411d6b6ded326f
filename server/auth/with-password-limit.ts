import { type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import { forgetAttempts } from '@/data/rate-limits'
import { passwordLimit, takeAttempt } from '@/server/auth/attempt-limits'
import type { Context } from '@/server/context'

/** Runs a call that asks for the person's password again, counting wrong ones. */
export async function withPasswordLimit<Value>(
  ctx: Context,
  userId: string,
  call: () => Promise<Result<Value, ErrorCode>>,
): Promise<Result<Value, ErrorCode>> {
  const limit = passwordLimit(userId)
  const counted = await takeAttempt(ctx, limit)
  if (!counted.ok) return counted
  const result = await call()
  if (!result.ok) return result
  await forgetAttempts(ctx.db, limit.key)
  return succeed(result.value)
}
