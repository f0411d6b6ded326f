import type { Role } from '@/core/model/actor'
import type { ProjectId, UserId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { SAMPLE_PEOPLE } from '@/core/protocol/session'
import { addMember } from '@/data/members'
import { createUser, findUserByEmail } from '@/data/users'
import type { Context } from '@/server/context'

export type SamplePerson = (typeof SAMPLE_PEOPLE)[number]

interface SampleAccount {
  readonly name: string
  readonly email: string
  readonly grants: readonly { readonly role: Role; readonly locale: Locale | null }[]
}

const LOCALES = ['en', 'la', 'fi', 'de'] as Locale[]

/** Named by what they do. `.invalid` can never be an address (RFC 2606), and none of them has a password. */
const ACCOUNTS: Readonly<Record<SamplePerson, SampleAccount>> = {
  translator: {
    name: 'Sample translator',
    email: 'translator@sample.invalid',
    grants: LOCALES.map((locale) => ({ role: 'translator', locale })),
  },
  reviewer: {
    name: 'Sample reviewer',
    email: 'reviewer@sample.invalid',
    grants: LOCALES.map((locale) => ({ role: 'reviewer', locale })),
  },
  coordinator: {
    name: 'Sample coordinator',
    email: 'coordinator@sample.invalid',
    grants: [{ role: 'coordinator', locale: null }],
  },
}

/** Makes the sample's people with their roles in its project, once; says who they are. */
export async function ensureSamplePeople(
  ctx: Context,
  projectId: ProjectId,
): Promise<Readonly<Record<SamplePerson, UserId>>> {
  const [translator, reviewer, coordinator] = [
    await ensureSamplePerson(ctx, projectId, 'translator'),
    await ensureSamplePerson(ctx, projectId, 'reviewer'),
    await ensureSamplePerson(ctx, projectId, 'coordinator'),
  ]
  return { translator, reviewer, coordinator }
}

async function ensureSamplePerson(ctx: Context, projectId: ProjectId, person: SamplePerson): Promise<UserId> {
  const { name, email, grants } = ACCOUNTS[person]
  const made = await createUser(ctx.db, { id: ctx.newId(), name, email })
  const userId = made?.id ?? (await findSamplePerson(ctx, person))
  if (userId === undefined) throw new Error(`the sample's ${person} could not be made`)
  for (const grant of grants) await addMember(ctx.db, { id: ctx.newId(), projectId, userId, ...grant })
  return userId
}

/** The account of one of the sample's people; nothing where the sample was not brought in. */
export async function findSamplePerson(ctx: Context, person: SamplePerson): Promise<UserId | undefined> {
  return (await findUserByEmail(ctx.db, ACCOUNTS[person].email))?.id
}
