import { isByline, isEditorLine } from '@/core/article-parts/credits'
import type { FoundLanguages } from '@/core/article-parts/find-languages'
import type { LineShape } from '@/core/article-parts/line-shape'
import { readDate } from '@/core/article-parts/read-date'

/** Names of authors, and what they are. Columns. */
const LONGEST_CREDIT = 120

/** A line before the text, and what it says it is; most say nothing. */
export interface HeadLine {
  readonly shape: LineShape
  readonly mark: 'date' | 'language-line' | 'byline' | 'editor' | undefined
}

export interface MarkOptions {
  readonly languages: FoundLanguages
  /** Tells the day from the month in `08/06/2024`. */
  readonly locale: string | undefined
}

/** Reads what the line at `index` says about itself. */
export function markLine(shape: LineShape, index: number, { languages, locale }: MarkOptions): HeadLine {
  if (languages.lines.has(index)) return { shape, mark: 'language-line' }
  if (readDate(shape.text, locale) !== undefined) return { shape, mark: 'date' }
  const isCredit = shape.block.kind !== 'heading' && !shape.isClosed && shape.width <= LONGEST_CREDIT
  if (isCredit && isEditorLine(shape.text)) return { shape, mark: 'editor' }
  return { shape, mark: isCredit && isByline(shape.text) ? 'byline' : undefined }
}

/** Could stand between the headline and the text without being marked: a name, a summary in a few words. */
export function isShortLine({ shape }: HeadLine): boolean {
  return shape.block.kind === 'paragraph' && !shape.isClosed && shape.width <= LONGEST_CREDIT && shape.text !== ''
}
