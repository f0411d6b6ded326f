import type { Role } from '@/core/model/actor'
import type { Locale } from '@/core/model/locale'
import { hashSecret } from '@/data/hash-secret'
import { findInvitation as findStoredInvitation } from '@/data/invitations'
import { findProject } from '@/data/projects'
import { findUser, findUserByEmail } from '@/data/users'
import type { Context } from '@/server/context'

export interface OfferedInvitation {
  readonly email: string
  readonly role: Role
  readonly locale: Locale | null
  readonly projectName: string
  /** What whoever opened the link has to do to take it up. */
  readonly way: 'accept' | 'make-account' | 'sign-in' | 'sign-out'
}

/** The open invitation behind the secret of a link; nothing for any other secret. Whoever has the link may know it. */
export async function findInvitation(ctx: Context, secret: string): Promise<OfferedInvitation | undefined> {
  const invitation = await findStoredInvitation(ctx.db, hashSecret(secret), ctx.now())
  if (invitation === undefined) return undefined
  const { email, role, locale, projectId } = invitation
  const project = await findProject(ctx.db, projectId)
  if (project === undefined) return undefined
  return { email, role, locale, projectName: project.name, way: await wayFor(ctx, email) }
}

async function wayFor(ctx: Context, email: string): Promise<OfferedInvitation['way']> {
  if (ctx.actor.kind === 'person') {
    return (await findUser(ctx.db, ctx.actor.id))?.email === email ? 'accept' : 'sign-out'
  }
  return (await findUserByEmail(ctx.db, email)) === undefined ? 'make-account' : 'sign-in'
}
