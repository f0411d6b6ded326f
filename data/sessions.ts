import type { Person, Role } from '@/core/model/actor'
import type { ProjectId, UserId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'
import { announce } from '@/data/live-events'

/** RELIABILITY §4, "Sessions": idle 8 hours, absolute 14 days. */
export const IDLE_MS = 8 * 60 * 60 * 1_000
export const ABSOLUTE_MS = 14 * 24 * 60 * 60 * 1_000
/** A session is written at most so often, however many requests use it. */
const TOUCH_MS = 60 * 1_000

export interface FoundSession {
  readonly id: string
  readonly person: Person
}

interface SessionRow {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly isAdministrator: boolean
  readonly isStale: boolean
  readonly memberships: readonly (readonly [string, string, string])[]
}

/**
 * The session behind a token with its person and their grants: one query for every request. Nothing when it has ended
 * or the person is disabled. Its end moves on with use, up to the absolute limit.
 */
export async function openSession(db: Database, tokenHash: string, now: Date): Promise<FoundSession | undefined> {
  const staleBefore = new Date(now.getTime() - TOUCH_MS)
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT s.id, u.id AS "userId", u.name, u.is_administrator AS "isAdministrator",
           s.updated_at < ${staleBefore} AS "isStale",
           coalesce((SELECT json_agg(json_build_array(m.project_id, m.role, m.locale))
                       FROM member m WHERE m.user_id = u.id), '[]') AS memberships
      FROM session s JOIN "user" u ON u.id = s.user_id
     WHERE s.token = ${tokenHash} AND s.expires_at > ${now} AND u.disabled_at IS NULL`
  if (row === undefined) return undefined
  if (row.isStale) await touchSession(db, row.id, now)
  return { id: row.id, person: personOf(row) }
}

function personOf(row: SessionRow): Person {
  return {
    kind: 'person',
    id: row.userId as UserId,
    name: row.name,
    isAdministrator: row.isAdministrator,
    memberships: row.memberships.map(([projectId, role, locale]) => ({
      projectId: projectId as ProjectId,
      role: role as Role,
      ...(locale !== '' && { locale: locale as Locale }),
    })),
  }
}

async function touchSession(db: Database, id: string, now: Date): Promise<void> {
  const idleEnd = new Date(now.getTime() + IDLE_MS)
  await db.$executeRaw`
    UPDATE session SET updated_at = ${now},
           expires_at = least(${idleEnd}, created_at + ${ABSOLUTE_MS}::bigint * interval '1 millisecond')
     WHERE id = ${id}`
}

export interface ListedSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastUsedAt: Date
  readonly ipAddress: string | null
  readonly userAgent: string | null
}

/** The sessions of a person that have not ended, the one used last first. */
export async function listSessions(db: Database, userId: UserId, now: Date): Promise<readonly ListedSession[]> {
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { updatedAt: 'desc' },
    take: 200,
    select: { id: true, createdAt: true, updatedAt: true, ipAddress: true, userAgent: true },
  })
  return rows.map(({ updatedAt, ...row }) => ({ ...row, lastUsedAt: updatedAt }))
}

/** Ends one session; false when the person has no such session. */
export async function endSession(
  db: Database,
  session: { readonly id: string; readonly userId: string },
): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: session })
  if (count > 0) await announceAccess(db, session.userId)
  return count > 0
}

/** Ends all sessions of a person, and sign-ins that wait for a one-time code. */
export async function endSessionsOf(db: Database, userId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId } })
  await endPendingSignIns(db, userId)
  await announceAccess(db, userId)
}

/** A password that was changed or an account that was closed must not let a half-finished sign-in through (AUTH-14). */
export async function endPendingSignIns(db: Database, userId: string): Promise<void> {
  await db.verification.deleteMany({ where: { value: userId } })
}

/** Removes sessions that nobody can use any more; nothing depends on when. */
export async function removeEndedSessions(db: Database, now: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } })
}

/** Tells every instance that a person's access has changed, so that it closes their live streams (AUTH-08). */
export async function announceAccess(db: Database, userId: string): Promise<void> {
  await announce(db, { type: 'access', userId: userId as UserId })
}
