import { classBefore } from '@/core/segmentation/character-class'
import type { Candidate } from '@/core/segmentation/judge-break'
import type { AbbreviationKind } from '@/core/segmentation/lexicon'
import { readWordBefore, type WordBefore } from '@/core/segmentation/word-before'

/** `3.`, `12.`, `a.` at the head of a segment count its items. */
const LIST_MARKER = /^(?:\p{Nd}{1,3}|\p{L}\p{M}*|[IVXLC]{1,7})$/u
/** Initials and acronyms: `J`, `R.E.M`, `J.-C`. A single syllable or ideograph is a word. */
const SINGLE_LETTERS =
  /^(?:(?![\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])\p{L}\p{M}*\.-?)*(?![\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])\p{L}\p{M}*$/u
/** Longer numbers are years and amounts. */
const ORDINAL = /^(?:\p{Nd}{1,3}|[IVXLC]{2,7})$/u
/** Roman numerals and letters that number: `art. IV`, `fig. A`. */
const NUMERAL = /^(?:[IVXLCDM]+|\p{Lu})$/u
/** `В 1990 г. Москва`: a date that begins a sentence after a preposition. UTF-16 code units. */
const LONGEST_BEFORE_DATE = 4

/** Whether a single full stop ends the sentence, or an abbreviation, an initial, an ordinal number. */
export function endsAfterFullStop(candidate: Candidate): boolean {
  const { text, sentence, terminator, closing, lexicon, follower } = candidate
  const before = readWordBefore(text, sentence.start, terminator.start)
  if (before.word === '' || closing.marks === 'quote') return true
  if (before.start === sentence.firstWord && LIST_MARKER.test(before.word)) return false
  const kind = abbreviationKind(candidate, before)
  if (kind !== undefined) return allowsBreak(kind, candidate)
  if (closing.marks === 'bracket') return true
  if (isInitial(before.word, candidate)) return opensSentence(candidate) && follower.word.length > 1
  if (lexicon.numbersAreOrdinals && ORDINAL.test(before.word)) return opensSentence(candidate)
  return true
}

/** Whether the word that follows opens sentences; of `L'été` and `Don't` the part before the apostrophe counts. */
export function opensSentence({ follower, lexicon }: Candidate): boolean {
  const { word, first } = follower
  const apostrophe = word.search(/['’]/u)
  const isListed = lexicon.openers.has(word) || (apostrophe > 0 && lexicon.openers.has(word.slice(0, apostrophe)))
  return first !== 'lower' && isListed
}

function isInitial(word: string, { lexicon }: Candidate): boolean {
  const isWord = lexicon.openers.has(word) && word === word.toLowerCase()
  return SINGLE_LETTERS.test(word) && !isWord
}

function abbreviationKind({ text, sentence, lexicon }: Candidate, before: WordBefore): AbbreviationKind | undefined {
  for (const word of formsOf(before, sentence.firstWord)) {
    if (lexicon.units.has(word) && measures(text, sentence.firstWord, before)) return 'unit'
    const kind = lexicon.abbreviations.get(word)
    if (kind !== undefined) return kind
  }
  return undefined
}

/** The ways to look a word up: joined with its parts, as it stands, without its capital at the head of a sentence. */
function formsOf({ joined, word, joinedStart }: WordBefore, firstWord: number): readonly string[] {
  const atHead = joinedStart === firstWord ? joined.map(decapitalise) : []
  return [...joined, ...atHead, ...tailsOf(word)]
}

function decapitalise(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  return first.toLowerCase() + word.slice(first.length)
}

/** `l'art`, `sous-préf`: what stands after the last apostrophe or hyphen may be the abbreviation. */
function tailsOf(word: string): readonly string[] {
  const cut = Math.max(word.lastIndexOf("'"), word.lastIndexOf('’'), word.lastIndexOf('-'))
  return cut > 0 && word.length - cut > 2 ? [word.slice(cut + 1)] : []
}

/** Whether a number stands before the unit (`5 kg`, `XIX в`), and something to be measured before that. */
function measures(text: string, firstWord: number, before: WordBefore): boolean {
  let at = before.start
  while (classBefore(text, at) === 'space') at -= 1
  const end = at
  while (classBefore(text, at) === 'digit' || 'IVXLC'.includes(text[at - 1] ?? ' ')) at -= 1
  return at < end && at - firstWord > LONGEST_BEFORE_DATE
}

function allowsBreak(kind: AbbreviationKind, candidate: Candidate): boolean {
  const { follower, lexicon } = candidate
  if (kind === 'never' || follower.first === 'lower') return false
  if (kind === 'number') return follower.first !== 'digit' && !NUMERAL.test(follower.word)
  if (kind === 'may' || (kind === 'unit' && lexicon.numbersAreOrdinals)) return opensSentence(candidate)
  return !follower.hasDash && (follower.first !== 'digit' || follower.isOpened)
}
