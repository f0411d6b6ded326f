import type { Cell, OutboxState } from '@/browser/outbox/outbox-state'
import type { ErrorCode } from '@/core/protocol/errors'
import type { UnitView } from '@/core/protocol/units'

/** Where the text of a cell is at this moment; never better than the truth. */
export type CellStatus =
  /** On the server, acknowledged. */
  | { readonly kind: 'saved' }
  /** In memory only, for the moment the storage needs. */
  | { readonly kind: 'typing' }
  /** In this browser's storage, on its way to the server. */
  | { readonly kind: 'in-browser' }
  /** In memory only, and the storage refuses. */
  | { readonly kind: 'not-stored' }
  | { readonly kind: 'conflict'; readonly theirs: UnitView }
  | { readonly kind: 'refused'; readonly code: ErrorCode }

export type StatusKind = CellStatus['kind']

export function statusOf(cell: Cell | undefined): CellStatus {
  if (cell === undefined) return { kind: 'saved' }
  const { conflict, refusal } = cell.entry
  if (cell.isStoreFailed) return { kind: 'not-stored' }
  if (conflict !== undefined) return { kind: 'conflict', theirs: conflict }
  if (refusal !== undefined) return { kind: 'refused', code: refusal }
  return { kind: cell.storedVersion >= cell.typedVersion ? 'in-browser' : 'typing' }
}

/** Cells whose save may start now, in the order they were typed. */
export function sendableCells(state: OutboxState, now: number): readonly Cell[] {
  if (!isLinkOpen(state, now)) return []
  return [...state.cells.values()]
    .filter((cell) => isSendable(state, cell) && cell.dueAt <= now)
    .sort((one, other) => one.entry.typedAt - other.entry.typedAt)
}

/** When there will be something to send; `undefined` while only a person or an answer can change that. */
export function wakeAt(state: OutboxState): number | undefined {
  if (state.link.kind === 'signed-out' || state.link.kind === 'other-person') return undefined
  const due = [...state.cells.values()].filter((cell) => isSendable(state, cell)).map((cell) => cell.dueAt)
  if (due.length === 0) return undefined
  const earliest = Math.min(...due)
  return state.link.kind === 'waiting' ? Math.max(earliest, state.link.retryAt) : earliest
}

export interface OutboxSummary {
  readonly inBrowser: number
  readonly notStored: number
  readonly conflicts: number
  readonly refused: number
  readonly link: OutboxState['link']['kind']
}

/** What a status line says about all cells together. */
export function summarize(state: OutboxState): OutboxSummary {
  const kinds = [...state.cells.values()].map((cell) => statusOf(cell).kind)
  const count = (...wanted: readonly StatusKind[]) => kinds.filter((kind) => wanted.includes(kind)).length
  return {
    inBrowser: count('in-browser', 'typing'),
    notStored: count('not-stored'),
    conflicts: count('conflict'),
    refused: count('refused'),
    link: state.link.kind,
  }
}

function isLinkOpen({ link }: OutboxState, now: number): boolean {
  return link.kind === 'up' || (link.kind === 'waiting' && link.retryAt <= now)
}

function isSendable({ held }: OutboxState, { entry, isInFlight }: Cell): boolean {
  return !isInFlight && entry.conflict === undefined && entry.refusal === undefined && !held.has(entry.unitId)
}
