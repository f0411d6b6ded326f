import { classBefore, previousIndex } from '@/core/segmentation/character-class'

/** The word a full stop stands after. */
export interface WordBefore {
  /** Without the full stop; dots and hyphens inside belong to it: `S.p.A`. '' after a sign. */
  readonly word: string
  readonly start: number
  /** The word joined with the abbreviations right before it, longest first, the word itself last: `i.d.R`, `d.R`, `R`. */
  readonly joined: readonly string[]
  /** Where the longest of them begins. */
  readonly joinedStart: number
}

/** A longer word is no abbreviation. UTF-16 code units. */
const LONGEST_WORD = 40
const MOST_PARTS = 4
/** Parts written apart are this short: `z. B.`, `EE. UU.`, `n. Chr.`. */
const LONGEST_PART = 4

/** Reads backwards from `end`, not beyond `from`. */
export function readWordBefore(text: string, from: number, end: number): WordBefore {
  const start = startOfWord(text, from, end)
  const word = text.slice(start, end)
  const joined = [word]
  let joinedStart = start
  while (word !== '' && joined.length < MOST_PARTS) {
    const partEnd = endOfPartBefore(text, from, joinedStart)
    const partStart = partEnd === undefined ? joinedStart : startOfWord(text, from, partEnd)
    if (partEnd === undefined || partEnd === partStart || partEnd - partStart > LONGEST_PART) break
    joined.unshift(`${text.slice(partStart, partEnd)}.${joined[0]}`)
    joinedStart = partStart
  }
  return { word, start, joined, joinedStart }
}

/** Where a part ends whose full stop and one space come right before `at`. */
function endOfPartBefore(text: string, from: number, at: number): number | undefined {
  const hasSpace = classBefore(text, at) === 'space' && at - 2 >= from
  return hasSpace && text[at - 2] === '.' ? at - 2 : undefined
}

function startOfWord(text: string, from: number, end: number): number {
  let at = end
  while (at > from && end - at <= LONGEST_WORD && isWordCharacter(text, at)) at = previousIndex(text, at)
  while (at < end && !isLetterOrDigit(text, at)) at += 1
  return at
}

function isWordCharacter(text: string, index: number): boolean {
  return isLetterBefore(text, index) || ".-’'°ªº".includes(text[index - 1] ?? ' ')
}

function isLetterOrDigit(text: string, index: number): boolean {
  return isLetterBefore(text, index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1))
}

function isLetterBefore(text: string, index: number): boolean {
  const kind = classBefore(text, index)
  return kind !== 'space' && kind !== 'sign' && kind !== 'none'
}
