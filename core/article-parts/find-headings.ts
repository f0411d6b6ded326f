import type { LineShape } from '@/core/article-parts/line-shape'

/** Two lines of a newspaper column; headings are shorter. Columns. */
const LONGEST_HEADING = 120
/** A question may head a passage when it is short, and the passage clearly longer. Columns, and times. */
const LONGEST_QUESTION = 72
const QUESTION_TO_PASSAGE = 1.5
/** A question that begins by pointing back at what was just said belongs to the text. */
const POINTS_BACK =
  /^(それ(?!ぞれ)|これ|しかし|では|そして|だが|그|그러나|но |и |а |but |and |so |mais |et |pero |y |ma |e |mas |aber |und |mutta |ja |tetapi |dan |sed |αλλά |και )/iu

/**
 * The indexes of body lines that stand as headings without being marked as such: short, not closed as a sentence (or a
 * short question), and followed by something longer. A document that marks its headings is believed.
 */
export function findHeadings(lines: readonly LineShape[], from: number): ReadonlySet<number> {
  const found = new Set<number>()
  const marksHeadings = lines.slice(from).some(({ block }) => block.kind === 'heading')
  if (marksHeadings) return found
  lines.forEach((line, index) => {
    if (index >= from && isHeading(line, lines[index + 1])) found.add(index)
  })
  return found
}

function isHeading(line: LineShape, next: LineShape | undefined): boolean {
  if (line.block.kind !== 'paragraph' || next === undefined || line.text === '') return false
  if (line.isQuestion) {
    const heads = line.width <= LONGEST_QUESTION && next.width >= QUESTION_TO_PASSAGE * line.width && next.isClosed
    return heads && !POINTS_BACK.test(line.text)
  }
  return !line.isClosed && line.width <= LONGEST_HEADING
}
