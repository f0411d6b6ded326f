import type { Actor, Membership, Role } from '@/core/model/actor'
import type { ProjectId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'

/** A place in a project where somebody wants to do something. */
export interface Place {
  readonly projectId: ProjectId
  readonly locale: Locale
}

/** The workbench shows unpublished text: it is for the project's people and administrators. */
export function canReadProject(actor: Actor, projectId: ProjectId): boolean {
  return isAdministrator(actor) || membershipsOf(actor).some((membership) => membership.projectId === projectId)
}

/** Articles, languages, people and publication are the coordinator's. */
export function canCoordinate(actor: Actor, projectId: ProjectId): boolean {
  return isAdministrator(actor) || holds(actor, 'coordinator', projectId)
}

/** Translators write in their own languages; reviewers correct in theirs; coordinators in any. */
export function canTranslate(actor: Actor, { projectId, locale }: Place): boolean {
  return (
    canCoordinate(actor, projectId) ||
    holds(actor, 'translator', projectId, locale) ||
    holds(actor, 'reviewer', projectId, locale)
  )
}

export function canReview(actor: Actor, { projectId, locale }: Place): boolean {
  return canCoordinate(actor, projectId) || holds(actor, 'reviewer', projectId, locale)
}

export function canPublish(actor: Actor, { projectId }: Place): boolean {
  return canCoordinate(actor, projectId)
}

/** Four eyes: the one who wrote the text may not be the one who approves it, unless the language says otherwise. */
export function mayApproveText(
  actor: Actor,
  authorId: string | undefined,
  policy: 'four-eyes' | 'self-approval',
): boolean {
  return policy === 'self-approval' || actor.kind !== 'person' || actor.id !== authorId
}

export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'person' && actor.isAdministrator
}

function holds(actor: Actor, role: Role, projectId: ProjectId, locale?: Locale): boolean {
  return membershipsOf(actor).some(
    (membership) =>
      membership.projectId === projectId &&
      membership.role === role &&
      (locale === undefined || membership.locale === locale),
  )
}

function membershipsOf(actor: Actor): readonly Membership[] {
  return actor.kind === 'person' ? actor.memberships : []
}
