import type { UnitId, UserId, VersionId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'

/** XLIFF 2's states and `rejected`, which carries the reviewer's reason. */
export const UNIT_STATES = ['initial', 'translated', 'reviewed', 'final', 'rejected'] as const
export type UnitState = (typeof UNIT_STATES)[number]

/** Our state as XLIFF 2 writes it: a rejected unit goes back to `initial` with `subState="hexapla:rejected"`. */
export const XLIFF_STATES: Readonly<Record<UnitState, { readonly state: string; readonly subState?: string }>> = {
  initial: { state: 'initial' },
  translated: { state: 'translated' },
  reviewed: { state: 'reviewed' },
  final: { state: 'final' },
  rejected: { state: 'initial', subState: 'hexapla:rejected' },
}

/** What made a revision. */
export const REVISION_KINDS = ['edit', 'approve', 'correct', 'reject', 'restore', 'import'] as const
export type RevisionKind = (typeof REVISION_KINDS)[number]

/** The target text for one or more consecutive segments of one version. */
export interface Unit {
  readonly id: UnitId
  readonly versionId: VersionId
  readonly content: InlineContent
  readonly text: string
  readonly state: UnitState
  /** 0 before anything was written; every change adds one. */
  readonly revision: number
  /** The hash of the source this text was made from; differs from the segment's own when outdated. */
  readonly sourceHash?: string
  /** The reviewer's reason while `state` is `rejected`. */
  readonly reason?: string
  /** Who wrote the present text (not who approved it): the four-eyes rule asks this. */
  readonly authorId?: UserId
}

/** Units whose text counts as approved by a reviewer. */
export function isApproved(state: UnitState): boolean {
  return state === 'reviewed' || state === 'final'
}

/** Units a reviewer should look at next. */
export function isWaitingForReview(state: UnitState): boolean {
  return state === 'translated'
}
