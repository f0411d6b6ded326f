'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import styles from '@/components/editor/active-text.module.css'
import field from '@/components/editor/merge-field.module.css'
import { createSegmentEditor } from '@/components/editor/segment-editor'
import { classNames } from '@/components/ui/class-names'
import type { InlineContent } from '@/core/model/inline-content'
import { directionOf } from '@/core/model/locale'

interface MergeFieldProps {
  readonly label: string
  /** What the field begins with. */
  readonly content: InlineContent
  readonly locale: string
  readonly onChange: (content: InlineContent) => void
}

/** A segment's text outside the grid, with all its codes. It has an editor of its own for as long as it is shown. */
export function MergeField({ label, content, locale, onChange }: MergeFieldProps) {
  const place = useRef<HTMLDivElement>(null)
  const first = useRef(content)
  const change = useEffectEvent(onChange)
  useEffect(() => {
    const editor = createSegmentEditor()
    place.current?.append(editor.host)
    editor.open(
      { key: 'field', content: first.current, locale, direction: directionOf(locale), label },
      { onChange: (changed) => change(changed), onComposition: () => {} },
    )
    editor.focus('end')
    return () => editor.destroy()
  }, [label, locale])
  return (
    <div className={field.field}>
      <span className={field.label} aria-hidden="true">
        {label}
      </span>
      <div ref={place} className={classNames(styles.place, field.control)} />
    </div>
  )
}
