import type { Role } from '@/core/model/actor'
import type { MemberId, ProjectId, UserId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'

export interface Member {
  readonly id: MemberId
  readonly userId: UserId
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly locale: Locale | null
}

/** Everybody with a role in a project, by name; one entry for each role and language. */
export async function listMembers(db: Database, projectId: ProjectId): Promise<readonly Member[]> {
  const rows = await db.member.findMany({
    where: { projectId },
    select: { id: true, userId: true, role: true, locale: true, user: { select: { name: true, email: true } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }, { role: 'asc' }, { locale: 'asc' }],
    take: 5_000,
  })
  return rows.map(({ user, ...row }) => ({
    id: row.id as MemberId,
    userId: row.userId as UserId,
    role: row.role as Role,
    locale: row.locale === '' ? null : (row.locale as Locale),
    ...user,
  }))
}

export interface NewMember {
  readonly id: string
  readonly projectId: ProjectId
  readonly userId: string
  readonly role: Role
  readonly locale: Locale | null
}

/** Gives a role; nothing happens when the person has it already. */
export async function addMember(db: Database, member: NewMember): Promise<void> {
  await db.member.createMany({ data: [{ ...member, locale: member.locale ?? '' }], skipDuplicates: true })
}

/** Takes a role back and says whose it was; nothing when the project has no such member. */
export async function removeMember(
  db: Database,
  member: { readonly id: MemberId; readonly projectId: ProjectId },
): Promise<Omit<Member, 'name' | 'email'> | undefined> {
  const found = await db.member.findFirst({ where: member })
  if (found === null) return undefined
  const { count } = await db.member.deleteMany({ where: member })
  if (count === 0) return undefined
  return {
    id: member.id,
    userId: found.userId as UserId,
    role: found.role as Role,
    locale: found.locale === '' ? null : (found.locale as Locale),
  }
}
