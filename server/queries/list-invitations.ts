import { type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { listInvitationsOperation } from '@/core/protocol/projects'
import { listInvitations as listStoredInvitations } from '@/data/invitations'
import { requireCoordinator } from '@/server/auth/require-coordinator'
import type { Context } from '@/server/context'

type Operation = typeof listInvitationsOperation

/** Invitations nobody has taken up yet; for the project's coordinators. Their links were shown once and are not known. */
export async function listInvitations(
  ctx: Context,
  { projectId }: InputOf<Operation>,
): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const coordinator = await requireCoordinator(ctx, projectId)
  if (!coordinator.ok) return coordinator
  const invitations = await listStoredInvitations(ctx.db, projectId, ctx.now())
  return succeed({
    invitations: invitations.map(({ id, email, role, locale, expiresAt }) => ({
      id,
      email,
      role,
      locale,
      expiresAt: expiresAt.toISOString(),
    })),
  })
}
