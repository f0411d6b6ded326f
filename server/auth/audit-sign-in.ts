import { recordAudit } from '@/data/audit'
import { hashSecret } from '@/data/hash-secret'
import { findUserByEmail } from '@/data/users'
import type { Context } from '@/server/context'

type SignInAction = 'session.create' | 'session.challenge' | 'session.refuse' | 'session.end'

/** Writes down what happened to somebody's sign-in. */
export async function auditSession(ctx: Context, action: SignInAction, userId: string): Promise<void> {
  await recordAudit(ctx.db, {
    ...originOf(ctx),
    ...(action !== 'session.refuse' && { actorId: userId }),
    action,
    subjectType: 'user',
    subjectId: userId,
  })
}

/**
 * Writes a refused sign-in down. An address without an account is kept as a hash: it may be a mistyped one, or a
 * password in the wrong field. Both cases cost the same two statements (AUTH-05).
 */
export async function auditRefusedSignIn(ctx: Context, email: string): Promise<void> {
  const user = await findUserByEmail(ctx.db, email)
  if (user !== undefined) return auditSession(ctx, 'session.refuse', user.id)
  const subjectId = hashSecret(email)
  await recordAudit(ctx.db, { ...originOf(ctx), action: 'session.refuse', subjectType: 'address', subjectId })
}

/** Where an audited event came from. */
export function originOf(ctx: Context): { readonly requestId: string; readonly ipAddress?: string } {
  return { requestId: ctx.requestId, ...(ctx.ipAddress !== undefined && { ipAddress: ctx.ipAddress }) }
}
