import type { OutboxWorld } from '@/browser/outbox/outbox'
import type { OutboxEvent } from '@/browser/outbox/outbox-event'
import type { Cell, OutboxState } from '@/browser/outbox/outbox-state'
import type { UnitId } from '@/core/model/ids'

/** Of the 300 ms in which a keystroke must be stored; the rest is for the browser to write. */
export const STORE_AFTER_MS = 200

export interface StoreWriter {
  /** Brings the store behind the state: at once, or collecting keystrokes for a moment. */
  follow(before: OutboxState, after: OutboxState, pace: 'soon' | 'now'): void
  writeAll(): Promise<void>
  /** Resolves when everything known of this unit at the time of the call has been written or refused. */
  written(unitId: UnitId): Promise<void>
}

/** Writes the cells behind their state in memory. A removed cell is removed from the store, whatever was on its way. */
export function createStoreWriter(
  { store, after, now }: OutboxWorld,
  dispatch: (event: OutboxEvent) => void,
): StoreWriter {
  const waiting = new Map<UnitId, Cell>()
  const underWay = new Map<UnitId, Promise<void>>()
  let cancel: (() => void) | undefined

  function write(cell: Cell): Promise<void> {
    const { unitId } = cell.entry
    waiting.delete(unitId)
    const done = store.put(cell.entry).then(
      () => dispatch({ kind: 'stored', unitId, version: cell.version }),
      () => dispatch({ kind: 'store-failed', unitId, at: now() }),
    )
    underWay.set(unitId, done)
    return done
  }

  async function writeAll(): Promise<void> {
    cancel?.()
    cancel = undefined
    await Promise.all([...waiting.values()].map(write))
  }

  function remove(cell: Cell): void {
    waiting.delete(cell.entry.unitId)
    // A refusing store has nothing to remove; what it may still hold is compared, not lost, when it is found again.
    void store.remove(cell.entry.key).catch(() => undefined)
  }

  return {
    follow(before, state, pace) {
      for (const [unitId, cell] of before.cells) if (!state.cells.has(unitId)) remove(cell)
      const changed = [...state.cells.values()].filter(
        (cell) => cell.version > cell.storedVersion && before.cells.get(cell.entry.unitId)?.version !== cell.version,
      )
      if (pace === 'now') for (const cell of changed) void write(cell)
      else for (const cell of changed) waiting.set(cell.entry.unitId, cell)
      if (waiting.size > 0) cancel ??= after(STORE_AFTER_MS, () => void writeAll())
    },
    writeAll,
    written: async (unitId) => {
      const cell = waiting.get(unitId)
      if (cell !== undefined) void write(cell)
      await underWay.get(unitId)
    },
  }
}
