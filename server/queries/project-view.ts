import type { Actor } from '@/core/model/actor'
import type { ProjectView } from '@/core/protocol/projects'
import type { Project } from '@/data/projects'
import { canCoordinate } from '@/server/policies/project-policy'

/** A project as the person who asks sees it. */
export function projectViewOf(project: Project, actor: Actor): ProjectView {
  const { id, slug, name, sourceLocale, visibility } = project
  return {
    id,
    slug,
    name,
    sourceLocale,
    visibility,
    locales: [...project.locales],
    canCoordinate: canCoordinate(actor, id),
  }
}
