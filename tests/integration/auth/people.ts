import type { ProjectId, UserId } from '@/core/model/ids'
import type { PrismaClient } from '@/data/generated/client'
import { createUser } from '@/data/users'
import { hashPassword } from '@/server/auth/hash-password'
import { newId } from '@/server/new-id'

export const PASSWORD = 'correct horse battery staple'
let hash: Promise<string> | undefined

/** An account with the password above; hashing it once keeps the tests quick. */
export async function makePerson(
  db: PrismaClient,
  fields: { readonly email: string; readonly isAdministrator?: boolean },
): Promise<UserId> {
  hash ??= hashPassword(PASSWORD)
  const user = await createUser(db, { id: newId(), name: fields.email, ...fields, passwordHash: await hash })
  if (user === undefined) throw new Error(`${fields.email} has an account`)
  return user.id
}

export async function makeProject(db: PrismaClient, locales: readonly string[]): Promise<ProjectId> {
  const id = newId()
  await db.project.create({
    data: {
      id,
      slug: id,
      name: 'Project',
      sourceLocale: 'ja',
      locales: { create: locales.map((locale, position) => ({ locale, position })) },
    },
  })
  return id as ProjectId
}
