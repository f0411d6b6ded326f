import { isSpaceless } from '@/core/model/locale'

/** Headings are set larger. */
export type RowKind = 'text' | 'heading'

/** The height of a row from the lengths of its texts, in the order of the columns. */
export type HeightEstimate = (lengths: readonly number[], kind: RowKind) => number

// Measured on the rendered grid at 16 px: mean advance of Latin, Greek and Cyrillic text, and of full-width characters.
const LETTER_PX = 7.8
const FULL_WIDTH_PX = 16
const LINE_PX = 26
const FULL_WIDTH_LINE_PX = 31
const PADDING_PX = 17
const LEAST_PX = 44
const CELL_PADDING_PX = 25
const HEADING_SCALE = 1.1

/** Reckons row heights for columns in these languages, so that the list need not jump when a row is measured. */
export function createHeightEstimate(locales: readonly string[], columnWidthPx: number): HeightEstimate {
  // Asking a language for its script takes 0.1 ms: once for a column, never for a row.
  const columns = locales.map((locale) => (isSpaceless(locale) ? FULL_WIDTH : LETTERS))
  const lineWidthPx = Math.max(80, columnWidthPx - CELL_PADDING_PX)
  return (lengths, kind) => {
    const heights = lengths.map((length, index) => {
      const { letterPx, linePx } = columns[index] ?? LETTERS
      // A line is seldom filled to its end, hence the tenth.
      return Math.ceil((length * letterPx * 1.1) / lineWidthPx) * linePx
    })
    const tallest = Math.max(0, ...heights) * (kind === 'heading' ? HEADING_SCALE : 1)
    return Math.round(Math.max(LEAST_PX, tallest + PADDING_PX))
  }
}

const LETTERS = { letterPx: LETTER_PX, linePx: LINE_PX }
const FULL_WIDTH = { letterPx: FULL_WIDTH_PX, linePx: FULL_WIDTH_LINE_PX }
