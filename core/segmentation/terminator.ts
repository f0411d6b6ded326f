import { classAt, skipSpace } from '@/core/segmentation/character-class'
import type { Lexicon } from '@/core/segmentation/lexicon'

/**
 * How a mark ends a sentence. `stop`, `ellipsis` and `question` need white space after them; `wide` (CJK) and `final`
 * (danda and the full stops of other scripts) do not.
 */
export type TerminatorKind = 'stop' | 'ellipsis' | 'question' | 'wide' | 'wide-question' | 'final'

/** A run of closing punctuation: `?!`, `. . .`, `॥ १ ॥`. */
export interface Terminator {
  readonly kind: TerminatorKind
  readonly start: number
  readonly end: number
}

const KINDS = new Map<string, TerminatorKind>([
  ['.', 'stop'],
  ...kindOf('ellipsis', '…‥'),
  ...kindOf('question', '!?‼⁇⁈⁉‽؟'),
  ...kindOf('wide', '。｡．'),
  ...kindOf('wide-question', '！？'),
])
// In a run such as `?!…` the strongest mark decides.
const STRENGTH: readonly TerminatorKind[] = ['stop', 'ellipsis', 'question', 'wide', 'wide-question']
const DANDAS = new Set('।॥')
/** MYANMAR SIGN LITTLE SECTION is a comma although Unicode lists it as a sentence terminal. */
const MYANMAR_COMMA = '\u104a'
/** Longer numbers between dandas are text. UTF-16 code units. */
const LONGEST_VERSE_NUMBER = 12

function kindOf(kind: TerminatorKind, marks: string): (readonly [string, TerminatorKind])[] {
  return Array.from(marks, (mark) => [mark, kind] as const)
}

/** Reads the run of terminators that begins at `start`; `undefined` when there is none. */
export function readTerminator(text: string, start: number, lexicon: Lexicon): Terminator | undefined {
  const first = kindAt(text, start, lexicon)
  if (first === undefined || isDecimalPoint(text, start)) return undefined
  if (first === 'final') return { kind: first, start, end: endOfFinal(text, start) }
  let end = start
  let kind = first
  for (let next = first as TerminatorKind | undefined; next !== undefined && next !== 'final'; ) {
    if (STRENGTH.indexOf(next) > STRENGTH.indexOf(kind)) kind = next
    end += 1
    if (isSpacedEllipsis(text, end)) end += 1
    next = kindAt(text, end, lexicon)
  }
  return { kind: kind === 'stop' && end - start > 1 ? 'ellipsis' : kind, start, end }
}

/** True where a run of terminators begins. */
export function isTerminatorAt(text: string, index: number, lexicon: Lexicon): boolean {
  return kindAt(text, index, lexicon) !== undefined
}

function kindAt(text: string, index: number, lexicon: Lexicon): TerminatorKind | undefined {
  const code = text.codePointAt(index)
  if (code === undefined) return undefined
  const mark = String.fromCodePoint(code)
  if (lexicon.questionMarks.has(mark)) return 'question'
  const known = KINDS.get(mark)
  if (known !== undefined) return known
  return code > 0x7f && mark !== MYANMAR_COMMA && /^\p{Sentence_Terminal}/u.test(mark) ? 'final' : undefined
}

/** The full-width stop is also the decimal point of full-width numbers: `３．５`. */
function isDecimalPoint(text: string, index: number): boolean {
  return text[index] === '．' && classAt(text, index - 1) === 'digit' && classAt(text, index + 1) === 'digit'
}

/** `. . .`: a space, a full stop, and again a space, a full stop or the end. */
function isSpacedEllipsis(text: string, end: number): boolean {
  const isSpace = text[end] === ' ' || text[end] === '\u00a0'
  if (!isSpace || text[end - 1] !== '.' || text[end + 1] !== '.') return false
  const after = classAt(text, end + 2)
  return after === 'space' || after === 'none' || text[end + 2] === '.'
}

/** Dandas belong together, and with them a verse number between two: `॥ १.२ ॥`. */
function endOfFinal(text: string, start: number): number {
  const end = endOfDandas(text, start)
  if (end === start) return start + String.fromCodePoint(text.codePointAt(start) ?? 0).length
  let at = skipSpace(text, end)
  const number = at
  while (at - number <= LONGEST_VERSE_NUMBER && (classAt(text, at) === 'digit' || '.-–,:'.includes(text[at] ?? 'x')))
    at += 1
  const closing = skipSpace(text, at)
  return at > number ? Math.max(end, endOfDandas(text, closing, end)) : end
}

function endOfDandas(text: string, start: number, otherwise = start): number {
  let at = start
  while (DANDAS.has(text[at] ?? '')) at += 1
  return at === start ? otherwise : at
}
