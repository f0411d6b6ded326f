import type { OutboxEntry, SaveIntent, TypedUnit } from '@/browser/outbox/outbox-entry'
import type { OperationId, UnitId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { ErrorCode } from '@/core/protocol/errors'
import type { UnitView } from '@/core/protocol/units'

/** Everything that can happen to unacknowledged text. Times are milliseconds since 1970. */
export type OutboxEvent =
  | {
      readonly kind: 'typed'
      readonly unit: TypedUnit
      readonly content: InlineContent
      readonly intent: SaveIntent
      readonly at: number
    }
  | { readonly kind: 'left'; readonly unitId: UnitId; readonly at: number }
  | { readonly kind: 'hurried'; readonly at: number }
  | { readonly kind: 'held'; readonly unitId: UnitId }
  | { readonly kind: 'released'; readonly unitId: UnitId }
  | { readonly kind: 'stored'; readonly unitId: UnitId; readonly version: number }
  | { readonly kind: 'store-failed'; readonly unitId: UnitId; readonly at: number }
  | { readonly kind: 'adopted'; readonly entries: readonly OutboxEntry[]; readonly at: number }
  | { readonly kind: 'sending'; readonly unitId: UnitId; readonly operationId: OperationId }
  | { readonly kind: 'acknowledged'; readonly unitId: UnitId; readonly unit: UnitView; readonly at: number }
  | {
      readonly kind: 'stale'
      readonly unitId: UnitId
      readonly theirs: UnitView
      /** Both changes in one text, when they do not touch each other. */
      readonly merged: InlineContent | undefined
      readonly at: number
    }
  | { readonly kind: 'refused'; readonly unitId: UnitId; readonly code: ErrorCode }
  | { readonly kind: 'operation-unusable'; readonly unitId: UnitId; readonly at: number }
  | {
      readonly kind: 'unreachable'
      readonly unitId?: UnitId
      readonly code: string
      readonly at: number
      readonly chance: number
      readonly retryAfterMs?: number
    }
  | { readonly kind: 'signed-out'; readonly unitId?: UnitId }
  | { readonly kind: 'other-person' }
  | { readonly kind: 'resumed' }
  | {
      readonly kind: 'resolved'
      readonly unitId: UnitId
      readonly content: InlineContent
      readonly intent: SaveIntent
      readonly at: number
    }
  | { readonly kind: 'discarded'; readonly unitId: UnitId }

/** A save, or the question who is signed in, got no answer that decides anything. */
export type Unreachable = Extract<OutboxEvent, { kind: 'unreachable' }>
/** Events about one cell that leave the rest alone. */
export type CellEvent = Extract<
  OutboxEvent,
  {
    kind:
      | 'left'
      | 'stored'
      | 'store-failed'
      | 'sending'
      | 'stale'
      | 'refused'
      | 'operation-unusable'
      | 'resolved'
      | 'discarded'
  }
>
