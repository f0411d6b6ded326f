'use client'

import { useLayoutEffect, useRef } from 'react'
import styles from '@/components/editor/active-text.module.css'
import type { LiveParts } from '@/components/editor/edit-session'
import { useEditSession } from '@/components/editor/session-context'
import type { UnitView } from '@/core/protocol/units'

interface ActiveTextProps {
  readonly live: LiveParts
  readonly unit: UnitView
  readonly label: string
}

/** The place where the one editor stands at the moment. */
export function ActiveText({ live, unit, label }: ActiveTextProps) {
  const place = useRef<HTMLDivElement>(null)
  const { caret, rows } = useEditSession()
  const { id } = unit
  // Before the browser paints: the text must not vanish for a frame when a cell opens.
  useLayoutEffect(() => {
    const { editor, text } = live
    const present = rows.unit(id)
    if (present === undefined) return
    place.current?.append(editor.host)
    text.open(present, label)
    text.focus(caret.get())
    caret.set(undefined)
    return () => {
      if (text.unitId() === id) text.close()
    }
  }, [live, id, label, caret, rows])
  return <div ref={place} className={styles.place} />
}
