import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { InputOf } from '@/core/protocol/operation'
import type { withdrawInvitationOperation } from '@/core/protocol/projects'
import { inTransaction } from '@/data/database'
import { removeInvitation } from '@/data/invitations'
import { auditInvitation } from '@/server/auth/audit-account'
import { requireCoordinator } from '@/server/auth/require-coordinator'
import type { Context } from '@/server/context'

/** Makes an invitation worthless that nobody has taken up. */
export async function withdrawInvitation(
  ctx: Context,
  { projectId, invitationId }: InputOf<typeof withdrawInvitationOperation>,
): Promise<Result<null, ErrorCode>> {
  const coordinator = await requireCoordinator(ctx, projectId)
  if (!coordinator.ok) return coordinator
  const invitation = { id: invitationId, projectId }
  return inTransaction(ctx.db, async (transaction) => {
    if (!(await removeInvitation(transaction, invitation))) return fail('not-found')
    await auditInvitation(ctx, transaction, { action: 'invitation.withdraw', invitation })
    return succeed(null)
  })
}
