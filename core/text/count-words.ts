import { isSpaceless } from '@/core/model/locale'
import { splitGraphemes } from '@/core/text/graphemes'

/** What white space and dashes leave together: `don't`, `well-known` and `3.14` are one word each, as translators count. */
const SPACED = /[^\s\u2013\u2014]+/gu
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** White space, punctuation and control characters do not count as characters. */
const UNCOUNTED = /^[\p{Z}\p{P}\p{C}\s]/u

/**
 * The amount of text as translators count it: words, or characters where the script has no spaces between words.
 * Needs no dictionary, so that server and browser agree, and is linear in the length of the text.
 */
export function countWords(text: string, locale: string): number {
  return isSpaceless(locale) ? countCharacters(text) : countSpacedWords(text)
}

function countSpacedWords(text: string): number {
  let count = 0
  for (const [word] of text.matchAll(SPACED)) if (LETTER_OR_DIGIT.test(word)) count += 1
  return count
}

function countCharacters(text: string): number {
  return splitGraphemes(text).filter((grapheme) => !UNCOUNTED.test(grapheme)).length
}
