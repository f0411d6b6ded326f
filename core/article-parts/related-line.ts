import type { LineShape } from '@/core/article-parts/line-shape'

/** Longer than any title. Columns. */
const LONGEST = 240

/** True when the last line is a title that points elsewhere: after a paragraph, short, and not closed as a sentence. */
export function isRelatedLine(lines: readonly LineShape[]): boolean {
  const last = lines.at(-1)
  const before = lines.at(-2)
  if (last === undefined || before === undefined || last.width > LONGEST) return false
  const isLine = last.block.kind === 'paragraph' || last.block.kind === 'heading'
  return isLine && !last.isClosed && before.isClosed
}
