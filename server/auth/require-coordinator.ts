import type { Person } from '@/core/model/actor'
import type { ProjectId } from '@/core/model/ids'
import { type Result, succeed } from '@/core/model/result'
import { findProject } from '@/data/projects'
import type { Context } from '@/server/context'
import { canCoordinate } from '@/server/policies/project-policy'
import { requireAccess } from '@/server/policies/require-access'

/** Whoever may decide about a project's people. An administrator, too, is told when there is no such project. */
export async function requireCoordinator(
  ctx: Context,
  projectId: ProjectId,
): Promise<Result<Person, 'sign-in-required' | 'not-found' | 'forbidden'>> {
  const project = await findProject(ctx.db, projectId)
  const access = requireAccess(ctx.actor, project && { projectId }, () => canCoordinate(ctx.actor, projectId))
  return access.ok ? succeed(access.value.person) : access
}
