import { isSpaceless } from '@/core/model/locale'

/** Widths of the columns and the length of the texts in them; a text that is not loaded yet has no length. */
export interface RowShape {
  readonly texts: readonly { readonly locale: string; readonly length: number }[]
  readonly columnWidthPx: number
  /** Headings are set larger. */
  readonly isHeading: boolean
}

// Measured on the rendered grid at 15 px: mean advance of Latin, Greek and Cyrillic text, and of full-width characters.
const LETTER_PX = 7.4
const FULL_WIDTH_PX = 15
const LINE_PX = 25
const PADDING_PX = 46
const CELL_PADDING_PX = 32
const HEADING_SCALE = 1.2

/** The height a row will probably have, so that the list need not jump when the row is measured. */
export function estimateRowHeight({ texts, columnWidthPx, isHeading }: RowShape): number {
  const lines = texts.map(({ locale, length }) => countLines(length * letterPx(locale), columnWidthPx))
  const tallest = Math.max(1, ...lines)
  return Math.round(tallest * LINE_PX * (isHeading ? HEADING_SCALE : 1) + PADDING_PX)
}

function letterPx(locale: string): number {
  return isSpaceless(locale) ? FULL_WIDTH_PX : LETTER_PX
}

function countLines(lengthPx: number, columnWidthPx: number): number {
  // A line is seldom filled to its end, hence the tenth.
  return Math.ceil((lengthPx * 1.1) / Math.max(80, columnWidthPx - CELL_PADDING_PX))
}
