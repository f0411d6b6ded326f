import { isRelatedLead } from '@/core/article-parts/credits'
import type { LineShape } from '@/core/article-parts/line-shape'

/** Longer than any title. Columns. */
const LONGEST = 240
/** Titles of other articles stand at the very end; further up, "See also" is part of the text. */
const MOST_LINES = 12

/**
 * The index of the first of the lines at the end that point to other articles; the number of lines when there are none.
 * A line that says so (`関連：…`) counts with all that follow it; without one, only a last title after a closed sentence.
 */
export function findRelated(lines: readonly LineShape[]): number {
  const earliest = Math.max(1, lines.length - MOST_LINES)
  for (let start = lines.length - 1; start >= earliest; start -= 1) {
    const line = lines[start]
    if (line === undefined || !couldBeTitle(line)) break
    if (isRelatedLead(line.text)) return start
  }
  return isLastTitle(lines) ? lines.length - 1 : lines.length
}

/** Several titles in a row are as likely a list of sources; only one is proposed. */
function isLastTitle(lines: readonly LineShape[]): boolean {
  const last = lines.at(-1)
  const before = lines.at(-2)
  if (last === undefined || before === undefined || !couldBeTitle(last) || last.text === '') return false
  const isLine = last.block.kind === 'paragraph' || last.block.kind === 'heading'
  return isLine && !last.isClosed && before.isClosed
}

/** Short, and not a sentence of the text: a question can be a title. */
function couldBeTitle(line: LineShape): boolean {
  return line.width <= LONGEST && (!line.isClosed || line.isQuestion || isRelatedLead(line.text))
}
