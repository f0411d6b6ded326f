'use client'

import { type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { type CellPlace, useCellPlace, useEditSession } from '@/components/editor/session-context'

interface GridCell {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly tabIndex: 0 | -1
  readonly place: CellPlace
  readonly onClick: (event: MouseEvent) => void
}

/** One tab stop for the whole grid: the cell of the cursor, which takes the focus when the cursor comes to it. */
export function useGridCell(position: number, column: string): GridCell {
  const session = useEditSession()
  const place = useCellPlace(position, column)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place === 'walk' && session.isTouched.get()) ref.current?.focus({ preventScroll: true })
  }, [place, session])
  return {
    ref,
    place,
    tabIndex: place === 'walk' ? 0 : -1,
    onClick(event) {
      // A click inside the text one writes, or on a button of the cell, is theirs.
      if (place === 'write' || (event.target instanceof Element && event.target.closest('button, a') !== null)) return
      session.caret.set({ left: event.clientX, top: event.clientY })
      session.move({ kind: 'place', position, column, mode: 'write' })
    },
  }
}
