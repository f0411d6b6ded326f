import type { CallCode } from '@/browser/api-client'
import type { OutboxEvent } from '@/browser/outbox/outbox-event'
import type { UnitId } from '@/core/model/ids'
import type { Failure } from '@/core/model/result'
import { type UnitView, unitView } from '@/core/protocol/units'

interface Moment {
  readonly unitId: UnitId
  readonly at: number
  readonly chance: number
}

/**
 * What a failed save means for its text. A failure that says nothing about the text itself leaves it waiting; one that
 * does leaves it with the person. No failure throws text away.
 */
export function verdictOf(failure: Failure<CallCode>, { unitId, at, chance }: Moment): OutboxEvent {
  switch (failure.code) {
    case 'revision-stale': {
      const theirs = theirsOf(failure.details)
      const unreadable = { kind: 'unreachable', unitId, code: 'internal-error', at, chance } as const
      return theirs === undefined ? unreadable : { kind: 'stale', unitId, theirs, merged: undefined, at }
    }
    case 'operation-reused':
      return { kind: 'operation-unusable', unitId, at }
    case 'sign-in-required':
      return { kind: 'signed-out', unitId }
    case 'network-lost':
    case 'database-unavailable':
    case 'shutting-down':
    case 'internal-error':
    case 'disk-full':
    case 'too-many-attempts': {
      const retryAfterMs = Number(failure.values?.retryAfterSeconds ?? 0) * 1_000
      return { kind: 'unreachable', unitId, code: failure.code, at, chance, retryAfterMs }
    }
    default:
      return { kind: 'refused', unitId, code: failure.code }
  }
}

/** The text that stands on the server, from the details of a `revision-stale` answer. */
export function theirsOf(details: unknown): UnitView | undefined {
  const unit = typeof details === 'object' && details !== null && 'unit' in details ? details.unit : undefined
  return unitView.safeParse(unit).data
}
