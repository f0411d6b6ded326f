import type { UnitId } from '@/core/model/ids'
import type { ReviewItem } from '@/core/protocol/articles'
import type { UnitView } from '@/core/protocol/units'

/** A text that changed while the reviewer was reading it: what they saw, for comparison. */
export interface SeenText {
  readonly revision: number
  readonly text: string
}

export interface ReviewState {
  /** In reading order. */
  readonly items: readonly ReviewItem[]
  /** How many wait altogether, loaded or not. */
  readonly waiting: number
  readonly currentId: UnitId | undefined
  readonly decidedCount: number
  readonly seen: ReadonlyMap<UnitId, SeenText>
}

export type ReviewEvent =
  /** The queue from the server, from its beginning or from further on. */
  | { readonly kind: 'loaded'; readonly items: readonly ReviewItem[]; readonly waiting: number; readonly from: number }
  | { readonly kind: 'stepped'; readonly by: 1 | -1 }
  | { readonly kind: 'chosen'; readonly unitId: UnitId }
  | { readonly kind: 'decided'; readonly unitId: UnitId }
  /** A decision was refused because the text is another now. */
  | { readonly kind: 'changed'; readonly unit: UnitView }

export function startReview(items: readonly ReviewItem[], waiting: number): ReviewState {
  return { items, waiting, currentId: items[0]?.unit.id, decidedCount: 0, seen: new Map() }
}

export function reduceReview(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.kind) {
    case 'loaded':
      return load(state, event)
    case 'stepped':
      return { ...state, currentId: neighbour(state, event.by) ?? state.currentId }
    case 'chosen':
      return { ...state, currentId: event.unitId }
    case 'decided':
      return decide(state, event.unitId)
    case 'changed':
      return change(state, event.unit)
  }
}

export function currentItem({ items, currentId }: ReviewState): ReviewItem | undefined {
  return items.find(({ unit }) => unit.id === currentId)
}

/** True when more should be fetched before the reviewer arrives at the end of what is here. */
export function isRunningLow({ items, waiting, currentId }: ReviewState): boolean {
  const left = items.length - items.findIndex(({ unit }) => unit.id === currentId)
  return waiting > items.length && left < PREFETCH_BELOW
}

// About a minute of reviewing: enough for the slowest answer.
const PREFETCH_BELOW = 15

function load(state: ReviewState, { items, waiting, from }: Extract<ReviewEvent, { kind: 'loaded' }>): ReviewState {
  const last = items.at(-1)?.position ?? Number.POSITIVE_INFINITY
  const isFull = items.length < waiting
  // What lies beyond the fetched stretch stays; inside it the server's word counts.
  const kept = state.items.filter(({ position }) => position < from || (isFull && position > last))
  const merged = [...kept, ...items].sort((one, other) => one.position - other.position)
  const next = { ...state, items: merged, waiting, seen: seenAfter(state, merged) }
  return { ...next, currentId: currentItem(next)?.unit.id ?? nearest(state, merged) }
}

/** Remembers what was on the screen wherever the text has changed under it. */
function seenAfter({ items, seen }: ReviewState, merged: readonly ReviewItem[]): ReviewState['seen'] {
  const before = new Map(items.map(({ unit }) => [unit.id, unit]))
  const next = new Map(seen)
  for (const { unit } of merged) {
    const known = before.get(unit.id)
    if (known !== undefined && known.text !== unit.text && !next.has(unit.id)) {
      next.set(unit.id, { revision: known.revision, text: known.text })
    }
  }
  return next
}

/** Somebody else has decided about the current text: on to the one that now stands in its place. */
function nearest({ items, currentId }: ReviewState, merged: readonly ReviewItem[]): UnitId | undefined {
  const position = items.find(({ unit }) => unit.id === currentId)?.position ?? 0
  return (merged.find((item) => item.position >= position) ?? merged.at(-1))?.unit.id
}

function neighbour({ items, currentId }: ReviewState, by: 1 | -1): UnitId | undefined {
  const index = items.findIndex(({ unit }) => unit.id === currentId)
  return items[index + by]?.unit.id
}

function decide(state: ReviewState, unitId: UnitId): ReviewState {
  const items = state.items.filter(({ unit }) => unit.id !== unitId)
  const next = neighbour(state, 1) ?? neighbour(state, -1)
  return {
    ...state,
    items,
    waiting: Math.max(items.length, state.waiting - 1),
    decidedCount: state.decidedCount + 1,
    currentId: state.currentId === unitId ? next : state.currentId,
  }
}

function change(state: ReviewState, unit: UnitView): ReviewState {
  const before = state.items.find((item) => item.unit.id === unit.id)
  if (before === undefined) return state
  const { revision, text } = before.unit
  const items = state.items.map((item) => (item === before ? { ...item, unit } : item))
  return { ...state, items, seen: new Map(state.seen).set(unit.id, { revision, text }) }
}
