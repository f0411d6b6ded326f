import type { EditSession } from '@/components/editor/edit-session'
import { createHeightEstimate, type HeightEstimate } from '@/components/editor/row-height'
import { plainTextOf } from '@/core/model/inline-content'

const GUTTER_PX = 52
const LEAST_COLUMN_PX = 240
// The mean sentence of the corpora in data/alignment; what is not loaded is taken to be like it.
const UNKNOWN_LENGTH = 90

export type RowEstimator = (position: number, widthPx: number) => number

/**
 * The probable height of a row, from the texts in it as far as they are known. Each row is reckoned once for a set of
 * columns and a width: the list asks for all 20,000 whenever one of them is measured.
 */
export function createRowEstimator({
  rows,
  columns,
  article,
}: Pick<EditSession, 'rows' | 'columns' | 'article'>): RowEstimator {
  let shown = columns.get()
  let width = 0
  let estimate: HeightEstimate | undefined
  let unknownPx = 0
  let known: number[] = []

  function begin(widthPx: number): HeightEstimate {
    shown = columns.get()
    width = widthPx
    known = []
    const columnWidthPx = Math.max(LEAST_COLUMN_PX, (widthPx - GUTTER_PX) / (shown.length + 1))
    const begun = createHeightEstimate([article.sourceLocale, ...shown], columnWidthPx)
    unknownPx = begun([UNKNOWN_LENGTH], 'text')
    return begun
  }

  return (position, widthPx) => {
    if (estimate === undefined || shown !== columns.get() || width !== widthPx) estimate = begin(widthPx)
    const reckoned = known[position]
    if (reckoned !== undefined) return reckoned
    const row = rows.row(position)
    if (row === undefined) return unknownPx
    const lengths = shown.map((locale) => {
      const unitId = row.unitIds[locale]
      return (unitId === undefined ? undefined : rows.unit(unitId))?.text.length ?? 0
    })
    const isHeading = row.block.kind === 'heading' || row.block.kind === 'headline'
    const height = estimate([plainTextOf(row.content).length, ...lengths], isHeading ? 'heading' : 'text')
    known[position] = height
    return height
  }
}
