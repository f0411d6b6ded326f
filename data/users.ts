import type { UserId } from '@/core/model/ids'
import type { Database } from '@/data/database'

export interface User {
  readonly id: UserId
  readonly name: string
  readonly email: string
  readonly isAdministrator: boolean
  readonly hasTwoFactor: boolean
  readonly isDisabled: boolean
  readonly createdAt: Date
}

/** One at a time decides who administers: two people demoting each other would leave nobody. Any number of our own. */
const ADMINISTRATION_LOCK = 7_220_115_348_001

const columns = {
  id: true,
  name: true,
  email: true,
  isAdministrator: true,
  twoFactorEnabled: true,
  disabledAt: true,
  createdAt: true,
} as const

interface UserRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isAdministrator: boolean
  readonly twoFactorEnabled: boolean | null
  readonly disabledAt: Date | null
  readonly createdAt: Date
}

function userOf({ twoFactorEnabled, disabledAt, ...row }: UserRow): User {
  return { ...row, id: row.id as UserId, hasTwoFactor: twoFactorEnabled === true, isDisabled: disabledAt !== null }
}

export async function findUser(db: Database, id: UserId): Promise<User | undefined> {
  const row = await db.user.findUnique({ where: { id }, select: columns })
  return row === null ? undefined : userOf(row)
}

/** `email` as `core/protocol/fields` normalises it. */
export async function findUserByEmail(db: Database, email: string): Promise<User | undefined> {
  const row = await db.user.findUnique({ where: { email }, select: columns })
  return row === null ? undefined : userOf(row)
}

/** Disabled people get no session, whichever way they come. */
export async function isActiveUser(db: Database, id: string): Promise<boolean> {
  return (await db.user.count({ where: { id, disabledAt: null } })) > 0
}

/** Everybody whose name or address holds the search, which is plain text: nothing in it is a wildcard (INJ-03). */
export async function listUsers(db: Database, search: string, limit: number): Promise<readonly User[]> {
  const rows = await db.$queryRaw<UserRow[]>`
    SELECT id, name, email, is_administrator AS "isAdministrator", two_factor_enabled AS "twoFactorEnabled",
           disabled_at AS "disabledAt", created_at AS "createdAt"
      FROM "user"
     WHERE strpos(lower(name), lower(${search})) > 0 OR strpos(email, lower(${search})) > 0
     ORDER BY lower(name), id LIMIT ${limit}`
  return rows.map(userOf)
}

export interface NewUser {
  readonly id: string
  readonly name: string
  readonly email: string
  /** PHC string; left out for an account nobody signs in to with a password. */
  readonly passwordHash?: string
  readonly isAdministrator?: boolean
}

/** Makes an account; nothing when the address has one already. */
export async function createUser(db: Database, user: NewUser): Promise<User | undefined> {
  const { passwordHash, ...fields } = user
  const made = await db.user.createMany({ data: [fields], skipDuplicates: true })
  if (made.count === 0) return undefined
  if (passwordHash !== undefined) await db.account.create({ data: credentialOf(user.id, passwordHash) })
  return findUser(db, user.id as UserId)
}

/** The row in which better-auth looks for a password. */
function credentialOf(userId: string, password: string) {
  return { id: userId, accountId: userId, providerId: 'credential', userId, password }
}

export async function findPasswordHash(db: Database, userId: UserId): Promise<string | undefined> {
  const row = await db.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } })
  return row?.password ?? undefined
}

/** Replaces exactly the hash that was read, so that a password changed meanwhile stays. */
export async function replacePasswordHash(
  db: Database,
  change: { readonly userId: UserId; readonly from: string; readonly to: string },
): Promise<void> {
  const { userId, from, to } = change
  await db.account.updateMany({ where: { userId, providerId: 'credential', password: from }, data: { password: to } })
}

/** Until the end of the transaction nobody else decides who administers. */
export async function lockAdministration(db: Database): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${ADMINISTRATION_LOCK}::bigint)`
}

/** A disabled administrator counts: an installation is not set up twice. */
export async function hasAdministrator(db: Database): Promise<boolean> {
  return (await db.user.count({ where: { isAdministrator: true } })) > 0
}

/** True when somebody other than this person could still administer. */
export async function hasOtherAdministrator(db: Database, userId: UserId): Promise<boolean> {
  return (await db.user.count({ where: { isAdministrator: true, disabledAt: null, id: { not: userId } } })) > 0
}

export interface UserChange {
  readonly disabledAt?: Date | null
  readonly isAdministrator?: boolean
}

export async function changeUser(db: Database, id: UserId, change: UserChange): Promise<User> {
  return userOf(await db.user.update({ where: { id }, data: change, select: columns }))
}
