// biome-ignore-all lint/a11y/useSemanticElements: rows placed by a virtual list cannot be rows of a table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid pattern has one tab stop, the cell of the cursor.
'use client'

import { useTranslations } from 'next-intl'
import { statusOf } from '@/browser/outbox/outbox-status'
import { InlineContent } from '@/components/content/inline-content'
import { ActiveText } from '@/components/editor/active-text'
import styles from '@/components/editor/cell.module.css'
import { CellFooter } from '@/components/editor/cell-footer'
import { CellMarks } from '@/components/editor/cell-marks'
import type { StoredRow } from '@/components/editor/row-store'
import { useCell, useEditSession, useStored, useUnit } from '@/components/editor/session-context'
import { useGridCell } from '@/components/editor/use-grid-cell'
import { isEmptyContent } from '@/core/model/canonical-content'
import { autonymOf, directionOf } from '@/core/model/locale'
import type { UnitView } from '@/core/protocol/units'

interface TargetCellProps {
  readonly row: StoredRow
  readonly locale: string
  readonly columnIndex: number
}

/** A cell of a language: the text itself, or word of why there is none. */
export function TargetCell({ row, locale, columnIndex }: TargetCellProps) {
  const t = useTranslations('editor')
  const unit = useUnit(row.unitIds[locale])
  if (unit !== undefined && unit.segmentIds[0] === row.segmentId) {
    return <UnitCell row={row} unit={unit} columnIndex={columnIndex} />
  }
  return <IdleCell row={row} locale={locale} columnIndex={columnIndex} text={t(unit ? 'continued' : 'noUnit')} />
}

function IdleCell({ row, locale, columnIndex, text }: TargetCellProps & { readonly text: string }) {
  const { place, ...cell } = useGridCell(row.position, locale, 'idle')
  return (
    <div
      {...cell}
      className={styles.cell}
      role="gridcell"
      aria-colindex={columnIndex}
      aria-readonly="true"
      data-place={place}
      data-writable="false"
    >
      <span className={styles.empty}>{text}</span>
    </div>
  )
}

interface UnitCellProps {
  readonly row: StoredRow
  readonly unit: UnitView
  readonly columnIndex: number
}

function UnitCell({ row, unit, columnIndex }: UnitCellProps) {
  const t = useTranslations('editor')
  const session = useEditSession()
  const live = useStored(session.live)
  const waiting = useCell(unit.id)
  const { place, ...cell } = useGridCell(row.position, unit.locale, 'text')
  const isWritable = session.grid().writable.includes(unit.locale)
  const isOpen = place === 'write' && live !== undefined
  const content = waiting?.entry.content ?? unit.content
  const label = t('cellName', { language: autonymOf(unit.locale), number: row.position + 1 })
  return (
    <div
      {...cell}
      className={styles.cell}
      role="gridcell"
      aria-colindex={columnIndex}
      aria-readonly={!isWritable}
      data-place={place}
      data-writable={isWritable}
      data-state={unit.state}
      data-save={statusOf(waiting).kind}
    >
      {isOpen ? (
        <ActiveText live={live} unit={unit} label={label} />
      ) : (
        <p className={styles.text} lang={unit.locale} dir={directionOf(unit.locale)}>
          <InlineContent content={content} mode="edit" />
        </p>
      )}
      {!isOpen && isEmptyContent(content) && <span className={styles.empty}>{t('empty')}</span>}
      {unit.state === 'rejected' && unit.reason !== null && (
        <p className={styles.reason}>{t('cell.reason', { reason: unit.reason })}</p>
      )}
      {isOpen ? <CellFooter unit={unit} content={content} /> : <CellMarks unit={unit} status={statusOf(waiting)} />}
    </div>
  )
}
