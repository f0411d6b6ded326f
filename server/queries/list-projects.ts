import { succeed } from '@/core/model/result'
import { listProjects as listStoredProjects } from '@/data/projects'
import type { Context } from '@/server/context'
import { requirePerson } from '@/server/policies/require-access'
import { projectViewOf } from '@/server/queries/project-view'

/** The projects somebody works in; all of them for an administrator. */
export async function listProjects(ctx: Context) {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  const { isAdministrator, memberships } = person.value
  const ids = isAdministrator ? undefined : memberships.map((membership) => membership.projectId)
  const projects = await listStoredProjects(ctx.db, ids)
  return succeed({ projects: projects.map((project) => projectViewOf(project, ctx.actor)) })
}
