import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { type Actor, ANONYMOUS, type Membership, type Person, type Role } from '@/core/model/actor'
import type { ProjectId, UserId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { OpenDatabase } from '@/data/database'
import type { Context } from '@/server/context'
import { newId } from '@/server/new-id'

type Db = OpenDatabase['db']

/** A context as a request would have it, for somebody whose rights the test has made up. */
export function contextOf(db: Db, actor: Actor = ANONYMOUS): Context {
  return {
    actor,
    db,
    log: pino({ level: 'silent' }),
    requestId: newId(),
    publicOrigin: 'http://localhost:3000',
    headers: new Headers(),
    setCookies: [],
    now: () => new Date(),
    newId: () => newId(),
  }
}

/** Somebody with an account, who holds the given roles: `reviewer:de`, `translator:ja`, `coordinator`. */
export async function makePerson(db: Db, projectId: ProjectId, grants: readonly string[]): Promise<Person> {
  const id = randomUUID() as UserId
  const name = `person ${id.slice(0, 4)}`
  await db.user.create({ data: { id, name, email: `${id}@example.org` } })
  const memberships = grants.map((grant): Membership => {
    const [role, locale] = grant.split(':')
    return { projectId, role: role as Role, ...(locale && { locale: locale as Locale }) }
  })
  await db.member.createMany({
    data: memberships.map(({ role, locale }) => ({
      id: newId(),
      projectId,
      userId: id,
      role,
      locale: locale ?? '',
    })),
  })
  return { kind: 'person', id, name, isAdministrator: false, memberships }
}
