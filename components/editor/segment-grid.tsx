// biome-ignore-all lint/a11y/useSemanticElements: rows placed by a virtual list cannot be rows of a table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid pattern has one tab stop, the cell of the cursor.
'use client'

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { GridHeader } from '@/components/editor/grid-header'
import { GridRow } from '@/components/editor/grid-row'
import { createRowEstimator } from '@/components/editor/row-estimate'
import styles from '@/components/editor/segment-grid.module.css'
import { useEditSession, useOutboxSummary, useStored } from '@/components/editor/session-context'

// What is drawn before the browser has measured anything, on the server above all.
const FIRST_RECT = { width: 1_200, height: 800 }
const OVERSCAN_ROWS = 6
// A row one goes to comes with something of its neighbours, and with room for what it says of itself once it is open.
const CONTEXT_PX = 64
const FOOTER_PX = 72

/** The rows in view and a few around them, out of however many there are. */
export function SegmentGrid() {
  const t = useTranslations('editor')
  const session = useEditSession()
  const columns = useStored(session.columns)
  const { link } = useOutboxSummary()
  const scroller = useRef<HTMLDivElement>(null)
  // Asked for once a drawing, not once a row: reading it makes the browser lay the page out.
  const widthPx = useRef(FIRST_RECT.width)
  const [estimate] = useState(() => createRowEstimator(session))
  const list = useVirtualizer({
    count: session.rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(index, widthPx.current),
    // The cell one writes in stays, however far one scrolls away to look something up.
    rangeExtractor: useCallback((range: Range) => withRow(range, session.cursor.get().position), [session]),
    overscan: OVERSCAN_ROWS,
    scrollPaddingStart: CONTEXT_PX,
    scrollPaddingEnd: CONTEXT_PX + FOOTER_PX,
    initialRect: FIRST_RECT,
    initialOffset: () => estimateOffset(session.cursor.get().position),
  })

  const measuredPx = list.scrollRect?.width ?? FIRST_RECT.width
  useEffect(() => {
    widthPx.current = measuredPx
  }, [measuredPx])

  const live = useStored(session.live)
  const [from, to] = [list.range?.startIndex ?? 0, (list.range?.endIndex ?? 0) + 1]
  useEffect(() => live?.loader.look(from, to, columns), [live, from, to, columns])

  useEffect(() => {
    const show = () => list.scrollToIndex(session.cursor.get().position, { align: 'auto' })
    if (session.cursor.get().position > 0) list.scrollToIndex(session.cursor.get().position, { align: 'start' })
    return session.cursor.subscribe(show)
  }, [session, list])

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      // What one person left open is not for the next one at the same computer to read, nor to write in (AUTH-09).
      hidden={link === 'other-person'}
      aria-label={t('gridName')}
      aria-rowcount={session.rows.total + 1}
      aria-colcount={columns.length + 2}
      style={{ '--column-count': columns.length + 1 } as React.CSSProperties}
    >
      <GridHeader />
      <div className={styles.rows} role="rowgroup" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => (
          <GridRow key={index} position={index} start={start} measure={list.measureElement} />
        ))}
      </div>
    </div>
  )
}

function withRow(range: Range, position: number): number[] {
  const rows = defaultRangeExtractor(range)
  if (position >= range.count || rows.includes(position)) return rows
  return [...rows, position].sort((one, other) => one - other)
}

/** Roughly where a row is, so that the first drawing is already of the rows a link asks for. */
function estimateOffset(position: number): number {
  return position * 71
}
