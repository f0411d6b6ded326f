import { isEmptyContent, isSameContent } from '@/core/model/canonical-content'
import type { InlineContent } from '@/core/model/inline-content'
import { fail, type Result, succeed } from '@/core/model/result'
import type { RevisionKind, Unit, UnitState } from '@/core/model/unit'
import { isApproved } from '@/core/model/unit'

/** What a change looks at: the present text, and the hash of the source it belongs to now. */
export type UnitBefore = Pick<Unit, 'content' | 'state' | 'sourceHash' | 'reason' | 'authorId'> & {
  readonly presentSourceHash: string
}

/** What a change makes of a unit: the next revision, without its number. */
export interface WrittenUnit {
  readonly kind: RevisionKind
  readonly content: InlineContent
  readonly state: UnitState
  readonly sourceHash?: string
  readonly reason?: string
  readonly authorId?: Unit['authorId']
}

/** The next revision, or `undefined` when everything already is as asked for and there is nothing to record. */
export type Transition = WrittenUnit | undefined

export interface Save {
  readonly content: InlineContent
  readonly intent: 'draft' | 'confirm'
  readonly actorId: NonNullable<Unit['authorId']>
}

/**
 * A save. A draft never claims that a unit is translated: it takes approval away, for the approved text is no longer
 * there, and leaves a rejection standing. Confirming says that the text renders the present source. Empty text is
 * untranslated, but a rejected unit keeps its reason while its translator starts afresh.
 */
export function applySave(unit: UnitBefore, save: Save): Transition {
  const written = save.intent === 'draft' ? draft(unit, save.content) : confirm(unit, save.content)
  return isAsBefore(unit, written) ? undefined : { ...written, kind: 'edit', authorId: authorOf(unit, save) }
}

type Draft = Omit<WrittenUnit, 'kind'>

function draft(unit: UnitBefore, content: InlineContent): Draft {
  if (isSameContent(unit.content, content)) return { ...unit, content }
  if (unit.state === 'rejected') return { content, state: 'rejected', sourceHash: unit.sourceHash, reason: unit.reason }
  if (unit.state === 'initial' || isEmptyContent(content)) return { content, state: 'initial' }
  return { content, state: 'translated', sourceHash: unit.sourceHash }
}

function confirm(unit: UnitBefore, content: InlineContent): Draft {
  if (isEmptyContent(content)) return { content, state: 'initial' }
  const isVouchedFor = isSameContent(unit.content, content) && unit.sourceHash === unit.presentSourceHash
  // Confirming an approved text once more must not cost it its approval.
  const state = isVouchedFor && isApproved(unit.state) ? unit.state : 'translated'
  return { content, state, sourceHash: unit.presentSourceHash }
}

function isAsBefore(unit: UnitBefore, written: Draft): boolean {
  return (
    written.state === unit.state &&
    written.sourceHash === unit.sourceHash &&
    written.reason === unit.reason &&
    isSameContent(unit.content, written.content)
  )
}

/** Whoever changed the text last wrote it; confirming somebody else's text does not make it one's own. */
function authorOf(unit: UnitBefore, { content, actorId }: Omit<Save, 'intent'>): Unit['authorId'] {
  return isSameContent(unit.content, content) ? (unit.authorId ?? actorId) : actorId
}

export interface Approval {
  /** The corrected text, when the reviewer changed it. */
  readonly content?: InlineContent
  readonly actorId: NonNullable<Unit['authorId']>
}

/**
 * An approval, of the text as it stands or as the reviewer corrected it (then the reviewer is its author). It speaks
 * of the present source. Only a text that somebody confirmed can be approved.
 */
export function applyApproval(unit: UnitBefore, approval: Approval): Result<Transition, 'nothing-to-approve'> {
  const content = approval.content ?? unit.content
  if (unit.state === 'initial' || isEmptyContent(unit.content) || isEmptyContent(content)) {
    return fail('nothing-to-approve')
  }
  const isCorrected = !isSameContent(unit.content, content)
  if (!isCorrected && isApproved(unit.state) && unit.sourceHash === unit.presentSourceHash) return succeed(undefined)
  return succeed({
    kind: isCorrected ? 'correct' : 'approve',
    content,
    state: 'reviewed',
    sourceHash: unit.presentSourceHash,
    authorId: isCorrected ? approval.actorId : unit.authorId,
  })
}

/** A rejection: the text stays, its author stays, the reason goes with it. */
export function applyRejection(unit: UnitBefore, reason: string): Result<WrittenUnit, 'nothing-to-approve'> {
  if (unit.state === 'initial' || isEmptyContent(unit.content)) return fail('nothing-to-approve')
  const { content, sourceHash, authorId } = unit
  return succeed({ kind: 'reject', content, state: 'rejected', sourceHash, reason, authorId })
}

export type RestoredRevision = Pick<Unit, 'content' | 'sourceHash' | 'authorId'>

/**
 * An earlier text as the newest one. It waits for review again, is as outdated as it was, and belongs to the person
 * who wrote it then: restoring does not let that person approve it.
 */
export function applyRestoration(
  unit: UnitBefore,
  revision: RestoredRevision,
  actorId: NonNullable<Unit['authorId']>,
): WrittenUnit {
  const { content } = revision
  const authorId = revision.authorId ?? actorId
  if (isEmptyContent(content)) return { kind: 'restore', content, state: 'initial', authorId }
  const sourceHash = revision.sourceHash ?? unit.presentSourceHash
  return { kind: 'restore', content, state: 'translated', sourceHash, authorId }
}
