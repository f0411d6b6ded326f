import type { ProjectId, UserId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'

export const ROLES = ['translator', 'reviewer', 'coordinator'] as const
export type Role = (typeof ROLES)[number]

/** A grant. Translators and reviewers hold one per language; a coordinator's covers the project. */
export interface Membership {
  readonly projectId: ProjectId
  readonly role: Role
  readonly locale?: Locale
}

/** Who asks. Every command and query gets one; nobody is trusted by default. */
export type Actor = Anonymous | Person

export interface Anonymous {
  readonly kind: 'anonymous'
}

export interface Person {
  readonly kind: 'person'
  readonly id: UserId
  readonly name: string
  readonly isAdministrator: boolean
  readonly memberships: readonly Membership[]
}

export const ANONYMOUS: Anonymous = { kind: 'anonymous' }
