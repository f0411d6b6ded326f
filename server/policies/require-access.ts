import type { Actor, Person } from '@/core/model/actor'
import type { ProjectId } from '@/core/model/ids'
import { fail, type Result, succeed } from '@/core/model/result'
import { canReadProject } from '@/server/policies/project-policy'

/** Somebody signed in, or 401. */
export function requirePerson(actor: Actor): Result<Person, 'sign-in-required'> {
  return actor.kind === 'person' ? succeed(actor) : fail('sign-in-required')
}

/**
 * The order of refusal everywhere: nobody signed in → 401; a thing that is not there or lies in a project one cannot
 * read → the same 404; a thing one sees and may not change → 403.
 */
export function requireAccess<Thing extends { readonly projectId: ProjectId }>(
  actor: Actor,
  thing: Thing | undefined,
  isAllowed: (thing: Thing) => boolean = () => true,
): Result<{ readonly person: Person; readonly thing: Thing }, 'sign-in-required' | 'not-found' | 'forbidden'> {
  const person = requirePerson(actor)
  if (!person.ok) return person
  if (thing === undefined || !canReadProject(actor, thing.projectId)) return fail('not-found')
  return isAllowed(thing) ? succeed({ person: person.value, thing }) : fail('forbidden')
}
