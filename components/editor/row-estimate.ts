import type { EditSession } from '@/components/editor/edit-session'
import { estimateRowHeight } from '@/components/editor/row-height'
import { plainTextOf } from '@/core/model/inline-content'

const GUTTER_PX = 52
const LEAST_COLUMN_PX = 240
// The mean sentence of the corpora in data/alignment; what is not loaded is taken to be like it.
const UNKNOWN_LENGTH = 90

/** The probable height of a row, from the texts in it as far as they are known. */
export function estimateRow({ rows, columns, article }: EditSession, position: number, widthPx: number): number {
  const shown = columns.get()
  const row = rows.row(position)
  const columnWidthPx = Math.max(LEAST_COLUMN_PX, (widthPx - GUTTER_PX) / (shown.length + 1))
  const source = { locale: article.sourceLocale, length: row ? plainTextOf(row.content).length : UNKNOWN_LENGTH }
  const targets = shown.map((locale) => {
    const unitId = row?.unitIds[locale]
    return { locale, length: (unitId === undefined ? undefined : rows.unit(unitId))?.text.length ?? 0 }
  })
  const isHeading = row?.block.kind === 'heading' || row?.block.kind === 'headline'
  return estimateRowHeight({ texts: [source, ...targets], columnWidthPx, isHeading })
}
