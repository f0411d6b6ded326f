import { backOffMs } from '@/browser/back-off'
import { attemptFor, type OutboxEntry, type OutboxOwner, startEntry } from '@/browser/outbox/outbox-entry'
import type { CellEvent, OutboxEvent, Unreachable } from '@/browser/outbox/outbox-event'
import { isSameContent } from '@/core/model/canonical-content'
import type { OperationId, UnitId } from '@/core/model/ids'

/** Somebody who pauses has finished a thought; shorter waits only make more revisions. DESIGN.md §3.2: 1–2 s. */
export const PAUSE_MS = 1_500
/** Somebody who never pauses is saved all the same. */
export const LONGEST_UNSENT_MS = 10_000

/** One unit with unacknowledged text, and how far it has come. */
export interface Cell {
  readonly entry: OutboxEntry
  /** Counts changes of the entry; the store is behind while `storedVersion` is smaller. */
  readonly version: number
  /** The version at which the text itself last changed. */
  readonly typedVersion: number
  readonly storedVersion: number
  /** The browser's storage refused the last write. */
  readonly isStoreFailed: boolean
  readonly isInFlight: boolean
  readonly dueAt: number
  readonly unsentSince: number
  /** Saves of this text in a row that got no verdict. */
  readonly failures: number
}

/** Whether saves can go out at all. */
export type Link =
  | { readonly kind: 'up' }
  | { readonly kind: 'waiting'; readonly failures: number; readonly retryAt: number; readonly code: string }
  | { readonly kind: 'signed-out' }
  /** Another person signed in in this browser: the text is not theirs to see or send. */
  | { readonly kind: 'other-person' }

export interface OutboxState {
  readonly owner: OutboxOwner
  readonly cells: ReadonlyMap<UnitId, Cell>
  /** Units in which an input method is composing: nothing is sent or replaced there (TXT-10). */
  readonly held: ReadonlySet<UnitId>
  readonly link: Link
}

export function startOutbox(owner: OutboxOwner): OutboxState {
  return { owner, cells: new Map(), held: new Set(), link: { kind: 'up' } }
}

/** The whole behaviour of the outbox, without clock, network or storage. */
export function reduceOutbox(state: OutboxState, event: OutboxEvent): OutboxState {
  switch (event.kind) {
    case 'typed':
      return type(state, event)
    case 'held':
      return { ...state, held: new Set(state.held).add(event.unitId) }
    case 'released':
      return { ...state, held: without(state.held, event.unitId) }
    case 'adopted':
      return event.entries.reduce((next, entry) => adopt(next, entry, event.at), state)
    case 'hurried':
      return hurry(state, event.at)
    case 'unreachable':
      return { ...postpone(state, event), link: waitingLink(state.link, event) }
    case 'signed-out':
      return { ...landed(state, event.unitId), link: { kind: 'signed-out' } }
    case 'other-person':
      return { ...state, link: { kind: 'other-person' } }
    case 'resumed':
      return { ...state, link: { kind: 'up' } }
    case 'acknowledged':
      return changeCell({ ...state, link: { kind: 'up' } }, event.unitId, (cell) => acknowledge(cell, event))
    default:
      return changeCell(state, event.unitId, (cell) => changeOne(cell, event))
  }
}

function changeOne(cell: Cell, event: CellEvent): Cell | undefined {
  switch (event.kind) {
    case 'left':
      return { ...cell, dueAt: Math.min(cell.dueAt, event.at) }
    case 'stored':
      return { ...cell, storedVersion: Math.max(cell.storedVersion, event.version), isStoreFailed: false }
    case 'store-failed':
      // What the browser cannot keep goes to the server at once (FLT-13).
      return { ...cell, isStoreFailed: true, dueAt: Math.min(cell.dueAt, event.at) }
    case 'sending':
      return send(cell, event.operationId)
    case 'stale':
      return meetTheirs(cell, event)
    case 'refused':
      return rewrite(cell, { attempt: undefined, refusal: event.code }, { isInFlight: false })
    case 'operation-unusable':
      return rewrite(cell, { attempt: undefined }, { isInFlight: false, dueAt: event.at })
    case 'resolved':
      return resolve(cell, event)
    case 'discarded':
      return undefined
  }
}

function type(state: OutboxState, event: Extract<OutboxEvent, { kind: 'typed' }>): OutboxState {
  const { unit, content, intent, at } = event
  const known = state.cells.get(unit.unitId)
  const cell = known ?? startCell(startEntry(state.owner, unit, at), at)
  const kept = intent === 'confirm' || cell.entry.intent === 'confirm' ? 'confirm' : 'draft'
  const dueAt = intent === 'confirm' ? at : Math.min(at + PAUSE_MS, cell.unsentSince + LONGEST_UNSENT_MS)
  const typed = retype(cell, { content, intent: kept, typedAt: at, refusal: undefined }, { dueAt })
  return { ...state, cells: withCell(state.cells, unit.unitId, isUndone(typed) ? undefined : typed) }
}

/** Typed back to where it began, and nothing on its way: there is nothing to save. */
function isUndone({ entry }: Cell): boolean {
  const { attempt, conflict, intent, content, baseContent } = entry
  return attempt === undefined && conflict === undefined && intent === 'draft' && isSameContent(content, baseContent)
}

function adopt(state: OutboxState, orphan: OutboxEntry, at: number): OutboxState {
  if (state.cells.has(orphan.unitId)) return state
  const cell = startCell(orphan, at)
  return { ...state, cells: withCell(state.cells, orphan.unitId, { ...cell, storedVersion: cell.version }) }
}

function startCell(entry: OutboxEntry, at: number): Cell {
  return {
    entry,
    version: 0,
    typedVersion: 0,
    storedVersion: -1,
    isStoreFailed: false,
    isInFlight: false,
    dueAt: at,
    unsentSince: at,
    failures: 0,
  }
}

function send(cell: Cell, operationId: OperationId): Cell {
  return rewrite(cell, { attempt: attemptFor(cell.entry, operationId) }, { isInFlight: true })
}

function acknowledge(cell: Cell, event: Extract<OutboxEvent, { kind: 'acknowledged' }>): Cell | undefined {
  const { attempt, content, intent } = cell.entry
  if (attempt === undefined) return cell
  const isIntentMet = intent === 'draft' || attempt.intent === 'confirm'
  if (isIntentMet && isSameContent(attempt.content, content)) return undefined
  // Typed on while the save was under way: the rest is based on what has just been acknowledged.
  const base = { baseRevision: event.unit.revision, baseContent: event.unit.content }
  return rewrite(cell, { ...base, attempt: undefined }, { isInFlight: false, unsentSince: event.at, failures: 0 })
}

function meetTheirs(cell: Cell, event: Extract<OutboxEvent, { kind: 'stale' }>): Cell | undefined {
  const { theirs, merged, at } = event
  const base = { baseRevision: theirs.revision, baseContent: theirs.content, attempt: undefined }
  const landing = { isInFlight: false, dueAt: at, unsentSince: at }
  if (isSameContent(theirs.content, cell.entry.content)) {
    const isDone = cell.entry.intent === 'draft' || (theirs.state !== 'initial' && theirs.state !== 'rejected')
    return isDone ? undefined : rewrite(cell, base, landing)
  }
  if (merged === undefined) return rewrite(cell, { attempt: undefined, conflict: theirs }, { isInFlight: false })
  // Nobody has read the merged text yet, so it is not confirmed in anybody's name.
  return retype(cell, { ...base, content: merged, intent: 'draft' }, landing)
}

function resolve(cell: Cell, event: Extract<OutboxEvent, { kind: 'resolved' }>): Cell | undefined {
  const theirs = cell.entry.conflict
  if (theirs === undefined) return cell
  const { content, intent, at } = event
  if (intent === 'draft' && isSameContent(content, theirs.content)) return undefined
  const base = { baseRevision: theirs.revision, baseContent: theirs.content, conflict: undefined }
  return retype(cell, { ...base, content, intent }, { dueAt: at, unsentSince: at })
}

/** The entry changes but not its text: the store has to follow, the person need not know. */
function rewrite(cell: Cell, entry: Partial<OutboxEntry>, change: Partial<Cell> = {}): Cell {
  return { ...cell, ...change, entry: { ...cell.entry, ...entry }, version: cell.version + 1 }
}

function retype(cell: Cell, entry: Partial<OutboxEntry>, change: Partial<Cell> = {}): Cell {
  return { ...rewrite(cell, entry, change), typedVersion: cell.version + 1 }
}

/** A save that ended without a verdict: it may have been carried out, so its attempt is kept for repeating. */
function landed(state: OutboxState, unitId: UnitId | undefined): OutboxState {
  return unitId === undefined ? state : changeCell(state, unitId, (cell) => ({ ...cell, isInFlight: false }))
}

function postpone(state: OutboxState, event: Unreachable): OutboxState {
  if (event.unitId === undefined) return state
  return changeCell(state, event.unitId, (cell) => {
    const failures = cell.failures + 1
    // One text the server cannot digest must not be tried in a loop while the others get through.
    return { ...cell, isInFlight: false, failures, dueAt: event.at + backOffMs(failures, event.chance) }
  })
}

/** The network is back, or the person goes away: nothing waits for its pause any longer. */
function hurry(state: OutboxState, at: number): OutboxState {
  const cells = mapCells(state.cells, (cell) => ({ ...cell, dueAt: Math.min(cell.dueAt, at) }))
  const link: Link = state.link.kind === 'waiting' && state.link.code === 'network-lost' ? { kind: 'up' } : state.link
  return { ...state, cells, link }
}

function waitingLink(link: Link, event: Unreachable): Link {
  // Several saves that fail together are one failure.
  if (link.kind === 'waiting' && event.at < link.retryAt) return link
  const failures = link.kind === 'waiting' ? link.failures + 1 : 1
  const wait = Math.max(backOffMs(failures, event.chance), event.retryAfterMs ?? 0)
  return { kind: 'waiting', failures, retryAt: event.at + wait, code: event.code }
}

function changeCell(state: OutboxState, unitId: UnitId, change: (cell: Cell) => Cell | undefined): OutboxState {
  const cell = state.cells.get(unitId)
  return cell === undefined ? state : { ...state, cells: withCell(state.cells, unitId, change(cell)) }
}

function withCell(cells: OutboxState['cells'], unitId: UnitId, cell: Cell | undefined): OutboxState['cells'] {
  const next = new Map(cells)
  if (cell === undefined) next.delete(unitId)
  else next.set(unitId, cell)
  return next
}

function mapCells(cells: OutboxState['cells'], change: (cell: Cell) => Cell): OutboxState['cells'] {
  return new Map([...cells].map(([unitId, cell]) => [unitId, change(cell)]))
}

function without<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set([...items].filter((other) => other !== item))
}
