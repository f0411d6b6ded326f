import type { ProjectId } from '@/core/model/ids'
import { fail, type Result, succeed } from '@/core/model/result'
import type { InputOf } from '@/core/protocol/operation'
import type { createProjectOperation, ProjectView } from '@/core/protocol/projects'
import { recordAudit } from '@/data/audit'
import { inTransaction } from '@/data/database'
import { insertProject, type Project } from '@/data/projects'
import { sqlStateOf, UNIQUE_VIOLATION } from '@/data/sql-state'
import type { Context } from '@/server/context'
import { isAdministrator } from '@/server/policies/project-policy'
import { requirePerson } from '@/server/policies/require-access'
import { projectViewOf } from '@/server/queries/project-view'

/** Founds a project, for administrators. */
export async function createProject(
  ctx: Context,
  input: InputOf<typeof createProjectOperation>,
): Promise<Result<ProjectView>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  if (!isAdministrator(ctx.actor)) return fail('forbidden')
  if (new Set(input.locales.map(({ locale }) => locale)).size < input.locales.length) {
    return fail('invalid-input', { field: 'locales' })
  }
  const project = { ...input, id: ctx.newId() as ProjectId }
  try {
    await store(ctx, project, person.value.id)
    return succeed(projectViewOf(project, ctx.actor))
  } catch (error) {
    if (sqlStateOf(error) === UNIQUE_VIOLATION) return fail('slug-taken')
    throw error
  }
}

function store(ctx: Context, project: Project, actorId: string): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    await insertProject(tx, project)
    await recordAudit(tx, {
      actorId,
      action: 'project.create',
      subjectType: 'project',
      subjectId: project.id,
      projectId: project.id,
      requestId: ctx.requestId,
      ipAddress: ctx.ipAddress,
    })
  })
}
