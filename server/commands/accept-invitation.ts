import type { UserId } from '@/core/model/ids'
import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { acceptInvitationOperation } from '@/core/protocol/session'
import { type Database, inTransaction } from '@/data/database'
import { hashSecret } from '@/data/hash-secret'
import { findInvitation, type Invitation, lockInvitation, markInvitationAccepted } from '@/data/invitations'
import { addMember } from '@/data/members'
import { returnAttempt } from '@/data/rate-limits'
import { announceAccess } from '@/data/sessions'
import { createUser, findUser, findUserByEmail, type NewUser } from '@/data/users'
import { linkLimit, takeAttempt } from '@/server/auth/attempt-limits'
import { auditInvitation } from '@/server/auth/audit-account'
import { hashPassword } from '@/server/auth/hash-password'
import { checkPassword } from '@/server/auth/password-rules'
import { startSession } from '@/server/auth/start-session'
import type { Context } from '@/server/context'

type Operation = typeof acceptInvitationOperation
type Input = InputOf<Operation>

/**
 * Takes an invitation up. Whose it is and which role it gives stands in the stored row alone; the link is good once
 * (AUTH-12). Rights have grown, so the session is a new one (AUTH-01).
 */
export async function acceptInvitation(ctx: Context, input: Input): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const limit = linkLimit(ctx.ipAddress)
  const counted = await takeAttempt(ctx, limit)
  if (!counted.ok) return counted
  const invitation = await findInvitation(ctx.db, hashSecret(input.secret), ctx.now())
  if (invitation === undefined) return fail('link-not-valid')
  await returnAttempt(ctx.db, limit.key)
  const joined = await join(ctx, invitation, input)
  if (!joined.ok) return joined
  await startSession(ctx, joined.value)
  return succeed({ projectId: invitation.projectId })
}

async function join(ctx: Context, invitation: Invitation, input: Input): Promise<Result<UserId, ErrorCode>> {
  const member =
    ctx.actor.kind === 'person'
      ? await presentAccount(ctx, ctx.actor.id, invitation)
      : await newAccount(ctx, invitation, input)
  if (!member.ok) return member
  return inTransaction(ctx.db, (transaction) => giveRole(ctx, transaction, { invitation, member: member.value }))
}

type Joining = { readonly id: UserId } | NewUser

async function presentAccount(ctx: Context, id: UserId, { email }: Invitation): Promise<Result<Joining, ErrorCode>> {
  const user = await findUser(ctx.db, id)
  return user?.email === email ? succeed({ id }) : fail('link-for-someone-else')
}

async function newAccount(
  ctx: Context,
  { email }: Invitation,
  { name, password }: Input,
): Promise<Result<Joining, ErrorCode>> {
  if ((await findUserByEmail(ctx.db, email)) !== undefined) return fail('sign-in-required')
  if (name === undefined) return fail('invalid-input', { field: 'name' })
  if (password === undefined) return fail('invalid-input', { field: 'password' })
  const allowed = checkPassword(password)
  if (!allowed.ok) return allowed
  return succeed({ id: ctx.newId(), name, email, passwordHash: await hashPassword(password) })
}

async function giveRole(
  ctx: Context,
  db: Database,
  { invitation, member }: { readonly invitation: Invitation; readonly member: Joining },
): Promise<Result<UserId, ErrorCode>> {
  const { id, projectId, role, locale } = invitation
  if (!(await lockInvitation(db, id, ctx.now()))) return fail('link-not-valid')
  if ('email' in member && (await createUser(db, member)) === undefined) return fail('email-taken')
  const userId = member.id as UserId
  await addMember(db, { id: ctx.newId(), projectId, userId, role, locale })
  await markInvitationAccepted(db, { id, userId, now: ctx.now() })
  await auditInvitation(ctx, db, { action: 'invitation.accept', invitation, userId })
  await announceAccess(db, userId)
  return succeed(userId)
}
