import type { Outbox } from '@/browser/outbox/outbox'
import type { Cell } from '@/browser/outbox/outbox-state'
import { type OutboxSummary, summarize } from '@/browser/outbox/outbox-status'
import type { UnitId } from '@/core/model/ids'

/** What components see of the outbox; nothing before it is there, as on the server. */
export interface CellStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly cell: (unitId: UnitId) => Cell | undefined
  readonly summary: () => OutboxSummary
  readonly outbox: () => Outbox | undefined
  attach(outbox: Outbox): () => void
}

const NOTHING: OutboxSummary = { inBrowser: 0, notStored: 0, conflicts: 0, refused: 0, link: 'up' }

export function createCellStore(): CellStore {
  const listeners = new Set<() => void>()
  let outbox: Outbox | undefined
  let summary = NOTHING

  function tell(): void {
    const next = outbox === undefined ? NOTHING : summarize(outbox.getState())
    if (JSON.stringify(next) !== JSON.stringify(summary)) summary = next
    for (const listener of listeners) listener()
  }

  return {
    outbox: () => outbox,
    summary: () => summary,
    cell: (unitId) => outbox?.getState().cells.get(unitId),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    attach(attached) {
      outbox = attached
      const stop = attached.subscribe(tell)
      tell()
      return stop
    },
  }
}
