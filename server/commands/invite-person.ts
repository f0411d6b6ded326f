import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { invitePersonOperation } from '@/core/protocol/projects'
import { inTransaction } from '@/data/database'
import { hashSecret } from '@/data/hash-secret'
import { createInvitation, type Invitation, type NewInvitation } from '@/data/invitations'
import { findProject } from '@/data/projects'
import { auditInvitation } from '@/server/auth/audit-account'
import { LINK_LIFE_MS, makeSecret } from '@/server/auth/make-secret'
import { requireCoordinator } from '@/server/auth/require-coordinator'
import type { Context } from '@/server/context'

type Operation = typeof invitePersonOperation
type Input = InputOf<Operation>

/** Makes a one-time link by which a person takes up a role. Only its hash is stored: it is shown once. */
export async function invitePerson(ctx: Context, input: Input): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const { projectId, email, role, locale } = input
  const coordinator = await requireCoordinator(ctx, projectId)
  if (!coordinator.ok) return coordinator
  const place = await checkPlace(ctx, input)
  if (!place.ok) return place
  const secret = makeSecret()
  const stored = await storeInvitation(ctx, {
    id: ctx.newId(),
    projectId,
    email,
    role,
    locale,
    tokenHash: hashSecret(secret),
    expiresAt: new Date(ctx.now().getTime() + LINK_LIFE_MS),
    createdBy: coordinator.value.id,
  })
  return succeed({
    id: stored.id,
    email,
    role,
    locale,
    expiresAt: stored.expiresAt.toISOString(),
    link: `${ctx.publicOrigin}/join?secret=${secret}`,
  })
}

/** Translators and reviewers belong to one of the project's languages, a coordinator to none. */
async function checkPlace(ctx: Context, { projectId, role, locale }: Input): Promise<Result<null, ErrorCode>> {
  if ((role === 'coordinator') !== (locale === null)) return fail('invalid-input', { field: 'locale' })
  const project = await findProject(ctx.db, projectId)
  const isHere = locale === null || project?.locales.some((one) => one.locale === locale)
  return isHere ? succeed(null) : fail('language-not-in-project')
}

function storeInvitation(ctx: Context, invitation: NewInvitation): Promise<Invitation> {
  return inTransaction(ctx.db, async (transaction) => {
    const stored = await createInvitation(transaction, invitation)
    await auditInvitation(ctx, transaction, { action: 'invitation.create', invitation: stored })
    return stored
  })
}
