import { recordAudit } from '@/data/audit'
import type { Database } from '@/data/database'
import type { Invitation } from '@/data/invitations'
import { originOf } from '@/server/auth/audit-sign-in'
import type { Context } from '@/server/context'

type AccountAction =
  | 'account.change-password'
  | 'account.start-two-factor'
  | 'account.confirm-two-factor'
  | 'account.end-two-factor'

/** Writes down what somebody did to their own account. */
export async function auditAccount(ctx: Context, action: AccountAction, userId: string): Promise<void> {
  await recordAudit(ctx.db, { ...originOf(ctx), actorId: userId, action, subjectType: 'user', subjectId: userId })
}

interface PersonEvent {
  readonly action: string
  readonly userId: string
  readonly projectId?: string
  readonly values?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes down what was done to somebody's rights, in the transaction that does it. */
export async function auditPerson(ctx: Context, db: Database, { userId, ...event }: PersonEvent): Promise<void> {
  const actorId = ctx.actor.kind === 'person' ? ctx.actor.id : undefined
  await recordAudit(db, {
    ...originOf(ctx),
    ...(actorId && { actorId }),
    ...event,
    subjectType: 'user',
    subjectId: userId,
  })
}

interface InvitationEvent {
  readonly action: 'invitation.create' | 'invitation.withdraw' | 'invitation.accept'
  readonly invitation: Pick<Invitation, 'id' | 'projectId'> & Partial<Pick<Invitation, 'role' | 'locale'>>
  /** Who took it up; otherwise whoever asks. */
  readonly userId?: string
}

/** Writes down what became of an invitation, in the transaction that does it. */
export async function auditInvitation(ctx: Context, db: Database, event: InvitationEvent): Promise<void> {
  const { id, projectId, role, locale } = event.invitation
  const actorId = event.userId ?? (ctx.actor.kind === 'person' ? ctx.actor.id : undefined)
  await recordAudit(db, {
    ...originOf(ctx),
    ...(actorId && { actorId }),
    action: event.action,
    subjectType: 'invitation',
    subjectId: id,
    projectId,
    ...(role && { values: { role, locale: locale ?? null } }),
  })
}
