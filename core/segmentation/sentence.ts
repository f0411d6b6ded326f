import { classAt, nextIndex } from '@/core/segmentation/character-class'

/**
 * What is known of the sentence being read. It looks at nothing before the sentence's own beginning: so a segment read
 * again by itself is judged alike, and is found to be one segment.
 */
export interface Sentence {
  readonly start: number
  /** Where its first letter or digit stands; the length of the text when there is none. */
  readonly firstWord: number
  /** It began with a small letter, so the next one may: verse, chat, editions without capitals. */
  readonly beginsSmall: boolean
  /** Up to where a closed bracket that opened inside the sentence holds it together. */
  readonly heldUntil: number
  holdUntil(index: number): void
}

/** Begins a sentence at `start`. */
export function beginSentence(text: string, start: number): Sentence {
  const firstWord = findWord(text, start)
  const beginsSmall = classAt(text, firstWord) === 'lower' && classAt(text, nextIndex(text, firstWord)) !== 'upper'
  let heldUntil = start
  return {
    start,
    firstWord,
    beginsSmall,
    get heldUntil() {
      return heldUntil
    },
    holdUntil(index) {
      heldUntil = Math.max(heldUntil, index)
    },
  }
}

function findWord(text: string, start: number): number {
  const pattern = /[\p{L}\p{N}]/gu
  pattern.lastIndex = start
  return pattern.exec(text)?.index ?? text.length
}
