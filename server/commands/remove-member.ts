import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { InputOf } from '@/core/protocol/operation'
import type { removeMemberOperation } from '@/core/protocol/projects'
import { inTransaction } from '@/data/database'
import { removeMember as removeStoredMember } from '@/data/members'
import { announceAccess } from '@/data/sessions'
import { auditPerson } from '@/server/auth/audit-account'
import { requireCoordinator } from '@/server/auth/require-coordinator'
import type { Context } from '@/server/context'

/** Takes a role back; from the next request on, and in live streams at once, it gives nothing any more. */
export async function removeMember(
  ctx: Context,
  { projectId, memberId }: InputOf<typeof removeMemberOperation>,
): Promise<Result<null, ErrorCode>> {
  const coordinator = await requireCoordinator(ctx, projectId)
  if (!coordinator.ok) return coordinator
  return inTransaction(ctx.db, async (transaction) => {
    const removed = await removeStoredMember(transaction, { id: memberId, projectId })
    if (removed === undefined) return fail('not-found')
    const { userId, role, locale } = removed
    await auditPerson(ctx, transaction, { action: 'member.remove', userId, projectId, values: { role, locale } })
    await announceAccess(transaction, userId)
    return succeed(null)
  })
}
