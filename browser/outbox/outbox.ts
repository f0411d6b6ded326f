import type { CallCode } from '@/browser/api-client'
import { createFlusher } from '@/browser/outbox/flusher'
import type { Attempt, OutboxEntry, OutboxOwner, SaveIntent, TypedUnit } from '@/browser/outbox/outbox-entry'
import type { OutboxEvent } from '@/browser/outbox/outbox-event'
import { type OutboxState, reduceOutbox, startOutbox } from '@/browser/outbox/outbox-state'
import type { OutboxStore } from '@/browser/outbox/outbox-store'
import { createStoreWriter } from '@/browser/outbox/store-writer'
import type { TabChannel, TabCircle } from '@/browser/outbox/tab-circle'
import { type TabMessage, tabMessageSchema } from '@/browser/outbox/tab-message'
import type { OperationId, UnitId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Result } from '@/core/model/result'
import type { UnitView } from '@/core/protocol/units'

/** The outside world, given by hand in a test. */
export interface OutboxWorld {
  readonly store: OutboxStore
  readonly tabs: TabCircle
  readonly channel: TabChannel
  save(entry: OutboxEntry, attempt: Attempt): Promise<Result<UnitView, CallCode>>
  /** The id of who is signed in; `null` when nobody is. */
  whoAmI(): Promise<Result<string | null, CallCode>>
  /** Both changes in one text, or `undefined` when they touch each other. */
  merge(entry: OutboxEntry, theirs: UnitView): InlineContent | undefined
  now(): number
  /** In [0, 1). */
  chance(): number
  newOperationId(): OperationId
  /** Runs `work` once after `ms`; the answer cancels it. */
  after(ms: number, work: () => void): () => void
}

/** What the rest of the page wants to hear of at once. */
export type OutboxNews =
  | { readonly kind: 'saved'; readonly unit: UnitView }
  /** Another tab of the same person saved a text. */
  | { readonly kind: 'saved-elsewhere'; readonly unit: UnitView }
  /** The text of a cell was replaced by one that holds both people's changes. */
  | { readonly kind: 'merged'; readonly unitId: UnitId }
  | { readonly kind: 'conflict'; readonly unitId: UnitId }
  /** Text of an earlier visit was found in this browser. */
  | { readonly kind: 'recovered'; readonly unitId: UnitId }

export interface Outbox {
  getState(): OutboxState
  subscribe(listener: () => void): () => void
  onNews(hear: (news: OutboxNews) => void): () => void
  typed(unit: TypedUnit, content: InlineContent, intent: SaveIntent): void
  /** The person went on to another cell: no need to wait for a pause. */
  left(unitId: UnitId): void
  /** From the start of a composition to its end nothing is sent or replaced in this cell. */
  hold(unitId: UnitId): void
  release(unitId: UnitId): void
  /** Ends a conflict with the text the person chose. */
  resolve(unitId: UnitId, content: InlineContent, intent: SaveIntent): void
  discard(unitId: UnitId): void
  /** Writes what is in memory to the browser's storage, now. */
  storeNow(): Promise<void>
  /** Sends whatever may be sent, now, and takes over what closed tabs left. */
  flush(): Promise<void>
  close(): void
}

// What a closed tab left is looked for as often as this.
const LOOK_ROUND_MS = 15_000

/** Keeps what is typed until the server has acknowledged exactly that (DESIGN.md §3.2). */
export function createOutbox(userId: OutboxOwner['userId'], world: OutboxWorld): Outbox {
  let state = startOutbox({ userId, tabId: world.tabs.id })
  const listeners = new Set<() => void>()
  const hearers = new Set<(news: OutboxNews) => void>()
  const writer = createStoreWriter(world, dispatch)
  const flusher = createFlusher({ world, dispatch, getState: () => state, tell, written: writer.written })

  function dispatch(event: OutboxEvent): void {
    const before = state
    state = reduceOutbox(state, event)
    if (state === before) return
    writer.follow(before, state, event.kind === 'typed' ? 'soon' : 'now')
    flusher.schedule()
    for (const listener of listeners) listener()
  }

  function tell(news: OutboxNews): void {
    for (const hear of hearers) hear(news)
    if (news.kind === 'saved') world.channel.post({ kind: 'saved', userId, unit: news.unit } satisfies TabMessage)
  }

  function hearTab(message: unknown): void {
    const { data } = tabMessageSchema.safeParse(message)
    if (data?.kind === 'session-changed') void flusher.flush()
    if (data?.kind === 'saved' && data.userId === userId) tell({ kind: 'saved-elsewhere', unit: data.unit })
    if (data?.kind === 'discarded' && data.userId === userId) {
      for (const unitId of state.cells.keys()) dispatch({ kind: 'discarded', unitId })
    }
  }

  const stopListening = world.channel.listen(hearTab)
  const stopLooking = every(world, LOOK_ROUND_MS, () => void flusher.flush())

  return {
    getState: () => state,
    subscribe: (listener) => join(listeners, listener),
    onNews: (hear) => join(hearers, hear),
    typed: (unit, content, intent) => dispatch({ kind: 'typed', unit, content, intent, at: world.now() }),
    left: (unitId) => dispatch({ kind: 'left', unitId, at: world.now() }),
    hold: (unitId) => dispatch({ kind: 'held', unitId }),
    release: (unitId) => dispatch({ kind: 'released', unitId }),
    resolve: (unitId, content, intent) => dispatch({ kind: 'resolved', unitId, content, intent, at: world.now() }),
    discard: (unitId) => dispatch({ kind: 'discarded', unitId }),
    storeNow: writer.writeAll,
    flush() {
      dispatch({ kind: 'hurried', at: world.now() })
      return flusher.flush()
    },
    close() {
      stopListening()
      stopLooking()
      flusher.stop()
      void writer.writeAll()
      world.tabs.leave()
    },
  }
}

function join<Item>(items: Set<Item>, item: Item): () => void {
  items.add(item)
  return () => items.delete(item)
}

function every(world: OutboxWorld, ms: number, work: () => void): () => void {
  let cancel = world.after(ms, round)
  function round() {
    work()
    cancel = world.after(ms, round)
  }
  return () => cancel()
}
