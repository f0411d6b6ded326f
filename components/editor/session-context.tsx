'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Cell } from '@/browser/outbox/outbox-state'
import type { OutboxSummary } from '@/browser/outbox/outbox-status'
import type { EditSession } from '@/components/editor/edit-session'
import type { StoredRow } from '@/components/editor/row-store'
import type { ValueStore } from '@/components/editor/value-store'
import type { UnitId } from '@/core/model/ids'
import type { UnitView } from '@/core/protocol/units'

const SessionContext = createContext<EditSession | undefined>(undefined)

export const EditSessionProvider = SessionContext.Provider

export function useEditSession(): EditSession {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('the editor is used outside its session')
  return session
}

export function useStored<Value>({ subscribe, get }: ValueStore<Value>): Value {
  return useSyncExternalStore(subscribe, get, get)
}

export function useRow(position: number): StoredRow | undefined {
  const { rows } = useEditSession()
  const get = () => rows.row(position)
  return useSyncExternalStore(rows.subscribe, get, get)
}

export function useUnit(unitId: UnitId | undefined): UnitView | undefined {
  const { rows } = useEditSession()
  const get = () => (unitId === undefined ? undefined : rows.unit(unitId))
  return useSyncExternalStore(rows.subscribe, get, get)
}

/** The unacknowledged text of a unit; none on the server, where there is no outbox. */
export function useCell(unitId: UnitId): Cell | undefined {
  const { cells } = useEditSession()
  return useSyncExternalStore(
    cells.subscribe,
    () => cells.cell(unitId),
    () => undefined,
  )
}

export function useOutboxSummary(): OutboxSummary {
  const { cells } = useEditSession()
  return useSyncExternalStore(cells.subscribe, cells.summary, cells.summary)
}

export type CellPlace = 'away' | 'walk' | 'write'

/** What the cursor has to do with a cell. A word, so that a cell is drawn again only when it is concerned. */
export function useCellPlace(position: number, column: string): CellPlace {
  const { cursor } = useEditSession()
  const get = (): CellPlace => {
    const current = cursor.get()
    return current.position === position && current.column === column ? current.mode : 'away'
  }
  return useSyncExternalStore(cursor.subscribe, get, get)
}
