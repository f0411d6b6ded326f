import type { LineShape } from '@/core/article-parts/line-shape'

/** Two lines of a newspaper column; headings are shorter. Columns. */
const LONGEST_HEADING = 120
/** A question may head a passage when it is short, and the passage clearly longer. Columns, and times. */
const LONGEST_QUESTION = 72
const QUESTION_TO_PASSAGE = 1.5
/** So many short lines after one another are a list or a poem. */
const LEAST_LIST = 3

/** A question that begins by pointing back at what was just said belongs to the text. */
const POINTS_BACK =
  /^(?:それ(?!ぞれ)|これ|しかし|では|そして|だが|그것|이것|그는|그런|하지만|это |но |и |а |он |она |но,|but |and |so |is (?:it|this|that)\b|isn['’]t |was (?:it|this|that)\b|does (?:it|this|that)\b|mais |et |est-ce que c|cela |n['’]est-ce |pero |y |¿no |¿y |ma |e |non è |mas |não é |aber |und |ist das |mutta |ja |eikö |onko se |tetapi |dan |apakah (?:itu|ini) |sed |et |αλλά |και |μήπως )/iu
/** Marks of a list, and what is wholly in brackets or quotation marks: a remark, a line of dialogue. */
const NO_HEADING = /^[-–—•・*·]|^\([^()]*\)$|^（[^（）]*）$|^「[^「」]*」$|^“[^“”]*”$|^«[^«»]*»$|^[-*_=~.·\s]+$/u

/**
 * The indexes (among `lines`) of body lines that stand as headings without being marked as such: short, not closed as a
 * sentence (or a short question), and followed by something longer. A document that marks its headings is believed.
 */
export function findHeadings(lines: readonly LineShape[]): ReadonlySet<number> {
  if (lines.some(({ block }) => block.kind === 'heading')) return new Set()
  const candidates = lines.map((line, index) => isHeading(line, lines[index + 1]))
  const found = new Set<number>()
  for (let start = 0; start < candidates.length; start += 1) {
    let end = start
    while (candidates[end] === true) end += 1
    if (end > start && end - start < LEAST_LIST) for (let index = start; index < end; index += 1) found.add(index)
    start = Math.max(start, end)
  }
  return found
}

function isHeading(line: LineShape, next: LineShape | undefined): boolean {
  if (line.block.kind !== 'paragraph' || next === undefined || line.text === '' || NO_HEADING.test(line.text))
    return false
  if (line.isQuestion) {
    const heads = line.width <= LONGEST_QUESTION && next.width >= QUESTION_TO_PASSAGE * line.width && next.isClosed
    return heads && !POINTS_BACK.test(line.text)
  }
  return !line.isClosed && line.width <= LONGEST_HEADING
}
