import { type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { listMembersOperation } from '@/core/protocol/projects'
import { listMembers as listStoredMembers } from '@/data/members'
import { requireCoordinator } from '@/server/auth/require-coordinator'
import type { Context } from '@/server/context'

type Operation = typeof listMembersOperation

/** The people of a project with their addresses; for its coordinators. */
export async function listMembers(
  ctx: Context,
  { projectId }: InputOf<Operation>,
): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const coordinator = await requireCoordinator(ctx, projectId)
  if (!coordinator.ok) return coordinator
  return succeed({ members: [...(await listStoredMembers(ctx.db, projectId))] })
}
