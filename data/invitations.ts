import type { Role } from '@/core/model/actor'
import type { InvitationId, ProjectId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'

export interface Invitation {
  readonly id: InvitationId
  readonly projectId: ProjectId
  readonly email: string
  readonly role: Role
  readonly locale: Locale | null
  readonly expiresAt: Date
}

const columns = { id: true, projectId: true, email: true, role: true, locale: true, expiresAt: true } as const

interface InvitationRow {
  readonly id: string
  readonly projectId: string | null
  readonly email: string | null
  readonly role: string | null
  readonly locale: string | null
  readonly expiresAt: Date
}

function invitationOf(row: InvitationRow): Invitation {
  const { projectId, email, role } = row
  if (projectId === null || email === null || role === null) throw new Error(`invitation ${row.id} is for nothing`)
  return {
    id: row.id as InvitationId,
    projectId: projectId as ProjectId,
    email,
    role: role as Role,
    locale: row.locale as Locale | null,
    expiresAt: row.expiresAt,
  }
}

export interface NewInvitation extends Omit<Invitation, 'id'> {
  readonly id: string
  readonly tokenHash: string
  readonly createdBy?: string
}

/** Stores an invitation; an open one for the same person and role is worthless from then on. */
export async function createInvitation(db: Database, invitation: NewInvitation): Promise<Invitation> {
  const { projectId, email, role, locale } = invitation
  await db.invitation.deleteMany({ where: { kind: 'member', acceptedAt: null, projectId, email, role, locale } })
  return invitationOf(await db.invitation.create({ data: { ...invitation, kind: 'member' }, select: columns }))
}

/** Open invitations of a project, the one that ends first first. */
export async function listInvitations(db: Database, projectId: ProjectId, now: Date): Promise<readonly Invitation[]> {
  const rows = await db.invitation.findMany({
    where: { kind: 'member', projectId, acceptedAt: null, expiresAt: { gt: now } },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: 1_000,
    select: columns,
  })
  return rows.map(invitationOf)
}

/** The open invitation a secret belongs to. */
export async function findInvitation(db: Database, tokenHash: string, now: Date): Promise<Invitation | undefined> {
  const row = await db.invitation.findFirst({
    where: { kind: 'member', tokenHash, acceptedAt: null, expiresAt: { gt: now } },
    select: columns,
  })
  return row === null ? undefined : invitationOf(row)
}

/**
 * Holds an open invitation until the end of the transaction, so that it is taken up once; false when somebody was
 * faster or it has ended.
 */
export async function lockInvitation(db: Database, id: InvitationId, now: Date): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT id FROM invitation
     WHERE id = ${id}::uuid AND accepted_at IS NULL AND expires_at > ${now} FOR UPDATE`
  return rows.length > 0
}

/** Marks a locked invitation as taken up. */
export async function markInvitationAccepted(
  db: Database,
  acceptance: { readonly id: InvitationId; readonly userId: string; readonly now: Date },
): Promise<void> {
  const { id, userId, now } = acceptance
  await db.invitation.update({ where: { id }, data: { acceptedAt: now, acceptedBy: userId } })
}

/** False when the project has no such open invitation. */
export async function removeInvitation(
  db: Database,
  invitation: { readonly id: InvitationId; readonly projectId: ProjectId },
): Promise<boolean> {
  return (await db.invitation.deleteMany({ where: { ...invitation, kind: 'member', acceptedAt: null } })).count > 0
}

export interface SetUpLink {
  readonly id: string
  readonly tokenHash: string
  readonly expiresAt: Date
}

/** Stores the link by which the first administrator comes in; older ones are worthless from then on. */
export async function replaceSetUpLink(db: Database, link: SetUpLink): Promise<void> {
  await db.invitation.deleteMany({ where: { kind: 'set-up', acceptedAt: null } })
  await db.invitation.create({ data: { ...link, kind: 'set-up' } })
}

/** True for the secret of the present set-up link. */
export async function isSetUpLink(db: Database, tokenHash: string, now: Date): Promise<boolean> {
  const open = { kind: 'set-up', tokenHash, acceptedAt: null, expiresAt: { gt: now } }
  return (await db.invitation.count({ where: open })) > 0
}

/** Marks the set-up link as used. */
export async function consumeSetUpLink(
  db: Database,
  use: { readonly tokenHash: string; readonly userId: string; readonly now: Date },
): Promise<void> {
  const { tokenHash, userId, now } = use
  await db.invitation.update({ where: { tokenHash }, data: { acceptedAt: now, acceptedBy: userId } })
}
