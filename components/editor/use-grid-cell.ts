'use client'

import { type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { type CellPlace, useCellPlace, useEditSession } from '@/components/editor/session-context'

interface GridCell {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly tabIndex: 0 | -1
  readonly place: CellPlace
  readonly onClick: (event: MouseEvent) => void
  readonly onMouseDown: (event: MouseEvent) => void
}

/**
 * One tab stop for the whole grid: the cell of the cursor, which takes the focus when the cursor comes to it. A cell
 * without a text of its own is only ever walked over.
 */
export function useGridCell(position: number, column: string, kind: 'text' | 'idle'): GridCell {
  const session = useEditSession()
  const cursorPlace = useCellPlace(position, column)
  const place = kind === 'idle' && cursorPlace === 'write' ? 'walk' : cursorPlace
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place === 'walk' && session.isTouched.get()) ref.current?.focus({ preventScroll: true })
  }, [place, session])
  return {
    ref,
    place,
    tabIndex: place === 'walk' ? 0 : -1,
    // The room around the text belongs to it: a press there must not take the keyboard away from what one writes.
    onMouseDown(event) {
      if (place === 'write' && !isWithin(event, 'button, a, input, [contenteditable]')) event.preventDefault()
    },
    onClick(event) {
      // A click inside the text one writes, or on a button of the cell, is theirs.
      if (place === 'write' || isWithin(event, 'button, a')) return
      session.caret.set({ left: event.clientX, top: event.clientY })
      session.move({ kind: 'place', position, column, mode: 'write' })
    },
  }
}

function isWithin({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
