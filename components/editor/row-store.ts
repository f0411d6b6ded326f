import type { UnitId } from '@/core/model/ids'
import type { EditorRow } from '@/core/protocol/articles'
import type { UnitView } from '@/core/protocol/units'

/** A row of the grid: the source, and which unit stands beside it in each language. */
export interface StoredRow extends Omit<EditorRow, 'units'> {
  readonly unitIds: Readonly<Record<string, UnitId>>
}

/** Rows and units as far as they were loaded. Mutable, because copying 20,000 rows for each change would be felt. */
export interface RowStore {
  readonly total: number
  row(position: number): StoredRow | undefined
  unit(unitId: UnitId): UnitView | undefined
  /** Rows as the server gave them, for the languages that were asked for. */
  addRows(rows: readonly EditorRow[], locales: readonly string[], total: number): void
  /** Takes a newer state of a unit; an older one that comes late is passed over. True when it was taken. */
  setUnit(unit: UnitView): boolean
  /** First positions of pages between two rows of which some language was not loaded. */
  missingPages(from: number, to: number, locales: readonly string[]): readonly number[]
  /** Forgets what was loaded, so that it is asked for again; what is shown stays until then. */
  expire(): void
  subscribe(listener: () => void): () => void
  /** Changes whenever anything changed; for subscribers that look at many rows. */
  version(): number
}

/** Rows asked for at once; the server gives at most 200. */
export const PAGE_ROWS = 100

export function createRowStore(): RowStore {
  const rows = new Map<number, StoredRow>()
  const units = new Map<UnitId, UnitView>()
  const loaded = new Map<string, Set<number>>()
  const listeners = new Set<() => void>()
  let total = 0
  let version = 0

  function tell(): void {
    version += 1
    for (const listener of listeners) listener()
  }

  function take(unit: UnitView): boolean {
    const known = units.get(unit.id)
    // The same revision may come back with another `isOutdated` after the source has changed.
    if (known !== undefined && known.revision > unit.revision) return false
    units.set(unit.id, unit)
    return true
  }

  return {
    get total() {
      return total
    },
    row: (position) => rows.get(position),
    unit: (unitId) => units.get(unitId),
    addRows(added, locales, count) {
      total = count
      for (const { units: rowUnits, ...row } of added) {
        const ids = Object.entries(rowUnits).map(([locale, unit]) => [locale, unit.id] as const)
        for (const unit of Object.values(rowUnits)) take(unit)
        rows.set(row.position, { ...row, unitIds: { ...rows.get(row.position)?.unitIds, ...Object.fromEntries(ids) } })
        for (const locale of locales) remember(loaded, locale, row.position)
      }
      tell()
    },
    setUnit(unit) {
      const isTaken = units.has(unit.id) && take(unit)
      if (isTaken) tell()
      return isTaken
    },
    missingPages(from, to, locales) {
      const isLoaded = (position: number) => locales.every((locale) => loaded.get(locale)?.has(position))
      const pages = new Set<number>()
      for (let position = Math.max(0, from); position < Math.min(total, to); position += 1) {
        const isThere = locales.length === 0 ? rows.has(position) : isLoaded(position)
        if (!isThere) pages.add(position - (position % PAGE_ROWS))
      }
      return [...pages]
    },
    expire: () => loaded.clear(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}

function remember(loaded: Map<string, Set<number>>, locale: string, position: number): void {
  const positions = loaded.get(locale) ?? new Set()
  loaded.set(locale, positions.add(position))
}
