import { classBefore } from '@/core/segmentation/character-class'
import type { Lexicon } from '@/core/segmentation/lexicon'

const BULLETS = new Set('•⁃◦▪‣·')
const LIST_ITEM = /(?:[•⁃◦▪‣*–—-]|\p{Nd}{1,3}\)|\(\p{Nd}{1,3}\)|\(?\p{L}\))\s/uy
const NUMBERED_ITEM = /\p{Nd}{1,3}\.\s/uy

/**
 * Whether the line break at `index` separates segments; `next` is where the next line's text begins. A blank line does,
 * and the beginning of a list item; any other line break may be a mere wrap.
 */
export function breaksBetweenLines(text: string, index: number, next: number, lexicon: Lexicon): boolean {
  if (countLineBreaks(text, index, next) > 1) return true
  if (matchesAt(LIST_ITEM, text, next)) return true
  return !lexicon.numbersAreOrdinals && matchesAt(NUMBERED_ITEM, text, next)
}

/** Whether a list run together in one line goes on with the bullet at `index`: it must have begun with the same one. */
export function beginsNextItem(text: string, sentenceStart: number, index: number): boolean {
  const bullet = text[index] ?? ''
  return BULLETS.has(bullet) && text[sentenceStart] === bullet && classBefore(text, index) === 'space'
}

function countLineBreaks(text: string, index: number, next: number): number {
  let count = 0
  for (let at = index; at < next; at += 1) {
    const isHalf = text[at] === '\r' && text[at + 1] === '\n'
    if (text[at] === '\u2029') count += 2
    else if (!isHalf && '\n\r\u2028'.includes(text[at] ?? ' ')) count += 1
  }
  return count
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
