import type { RowStore } from '@/components/editor/row-store'
import type { UnitId } from '@/core/model/ids'
import type { UnitView } from '@/core/protocol/units'

export type Direction = 'next' | 'previous'

export interface UntranslatedSearch {
  readonly rows: RowStore
  readonly locale: string
  readonly direction: Direction
  /** Confirmed in this browser, though the server may not know yet. */
  isConfirmed(unitId: UnitId): boolean
  /** Asks the server for the next one beyond `from`; `null` when there is none. */
  ask(from: number): Promise<number | null>
}

// What was confirmed here and not saved yet is passed over; more than this at once was typed offline.
const MOST_QUESTIONS = 20

/** The next row without a translation, going round at the end: among the rows that are here, then by asking. */
export async function findUntranslated(start: number, search: UntranslatedSearch): Promise<number | null> {
  const near = searchHere(start, search)
  if (near.kind !== 'unknown') return near.kind === 'found' ? near.position : null
  let from = start
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const position = await search.ask(from)
    if (position === null) return null
    if (position !== start && isUntranslated(unitOn(search.rows, position, search.locale), search)) return position
    if (position === start || position === from) return null
    from = position
  }
  return null
}

type Here =
  | { readonly kind: 'found'; readonly position: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

function searchHere(start: number, search: UntranslatedSearch): Here {
  const { rows, direction, locale } = search
  const step = direction === 'next' ? 1 : -1
  for (let distance = 1; distance < rows.total; distance += 1) {
    const position = (start + step * distance + rows.total * 2) % rows.total
    const row = rows.row(position)
    if (row === undefined) return { kind: 'unknown' }
    const unit = unitOn(rows, position, locale)
    const isFirstRow = unit === undefined || unit.segmentIds[0] === row.segmentId
    if (unit !== undefined && isFirstRow && isUntranslated(unit, search)) return { kind: 'found', position }
  }
  return { kind: 'none' }
}

function unitOn(rows: RowStore, position: number, locale: string): UnitView | undefined {
  const unitId = rows.row(position)?.unitIds[locale]
  return unitId === undefined ? undefined : rows.unit(unitId)
}

/** A row that is not loaded is taken at the server's word. */
function isUntranslated(unit: UnitView | undefined, { isConfirmed }: UntranslatedSearch): boolean {
  return unit === undefined || (unit.state === 'initial' && !isConfirmed(unit.id))
}
