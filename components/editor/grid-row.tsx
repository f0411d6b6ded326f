// biome-ignore-all lint/a11y/useSemanticElements: rows placed by a virtual list cannot be rows of a table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid pattern has one tab stop, the cell of the cursor.
'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import styles from '@/components/editor/grid-row.module.css'
import { useEditSession, useRow, useStored } from '@/components/editor/session-context'
import { SourceCell } from '@/components/editor/source-cell'
import { TargetCell } from '@/components/editor/target-cell'

interface GridRowProps {
  readonly position: number
  /** Where the row begins, in pixels from the top of all rows. */
  readonly start: number
  readonly measure: (element: HTMLElement | null) => void
}

/** One segment and its translations. */
export const GridRow = memo(function GridRow({ position, start, measure }: GridRowProps) {
  const t = useTranslations('editor')
  const session = useEditSession()
  const columns = useStored(session.columns)
  const row = useRow(position)
  return (
    <div
      ref={measure}
      data-index={position}
      id={`s${position + 1}`}
      className={styles.row}
      role="row"
      aria-rowindex={position + 2}
      data-kind={row?.block.kind}
      data-first={row?.block.isFirst}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div className={styles.number} role="rowheader" aria-colindex={1}>
        {position + 1}
      </div>
      {row === undefined ? (
        <div className={styles.loading} role="gridcell" aria-colindex={2} aria-busy="true">
          <span aria-hidden="true">⋯</span>
          <span className={styles.loadingText}>{t('loading', { number: position + 1 })}</span>
        </div>
      ) : (
        <>
          <SourceCell row={row} />
          {columns.map((locale, index) => (
            <TargetCell key={locale} row={row} locale={locale} columnIndex={index + 3} />
          ))}
        </>
      )}
    </div>
  )
})
