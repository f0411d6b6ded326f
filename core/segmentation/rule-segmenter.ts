import { pairBrackets } from '@/core/segmentation/brackets'
import { classAt, previousIndex, skipSpace } from '@/core/segmentation/character-class'
import { type QuoteBalance, readClosing, skipLooseQuotes } from '@/core/segmentation/closing'
import { readFollower } from '@/core/segmentation/follower'
import { clings, isSentenceEnd } from '@/core/segmentation/judge-break'
import { compileRules, type Lexicon } from '@/core/segmentation/lexicon'
import { beginsNextItem, breaksBetweenLines } from '@/core/segmentation/line-break'
import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'
import type { Segmenter } from '@/core/segmentation/segmenter'
import { beginSentence, type Sentence } from '@/core/segmentation/sentence'
import { readTerminator, type Terminator } from '@/core/segmentation/terminator'

/** Everything that may end a segment or hold one together. */
const SIGN = /[\p{Sentence_Terminal}…‥‼⁇⁈⁉‽;\u037e([{（［「『【〔《〈•⁃◦▪‣·\r\n\u2028\u2029]/gu
/** Speech quoted in these belongs to the sentence around it, even where that begins with the bracket. */
const QUOTING_BRACKETS = new Set('「『（【〔《〈［')

interface Reading {
  readonly text: string
  readonly lexicon: Lexicon
  readonly partners: ReadonlyMap<number, number>
  /** Where the last letter or digit stands: what comes after it is no segment of its own. */
  readonly lastWord: number
  readonly quotes: QuoteBalance
  readonly boundaries: number[]
  sentence: Sentence
}

/** A segmenter that follows a language's word lists: one pass over the text, its brackets paired beforehand. */
export function createRuleSegmenter(rules: SegmentationRules): Segmenter {
  const lexicon = compileRules(rules)
  return { findBoundaries: (text) => readBoundaries(text, lexicon) }
}

function readBoundaries(text: string, lexicon: Lexicon): readonly number[] {
  const reading: Reading = {
    text,
    lexicon,
    partners: pairBrackets(text),
    lastWord: findLastWord(text),
    quotes: balanceQuotes(text),
    boundaries: [],
    sentence: beginSentence(text, 0),
  }
  const signs = new RegExp(SIGN)
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    signs.lastIndex = readSign(reading, sign.index)
  }
  return reading.boundaries
}

/** Reads the sign at `index` and returns where to go on. */
function readSign(reading: Reading, index: number): number {
  const { text, sentence } = reading
  const terminator = readTerminator(text, index, reading.lexicon)
  if (terminator !== undefined) return readSentenceEnd(reading, terminator)
  const partner = reading.partners.get(index)
  if (partner !== undefined && (sentence.firstWord < index || QUOTING_BRACKETS.has(text[index] ?? ''))) {
    sentence.holdUntil(partner)
  }
  if (beginsNextItem(text, sentence.start, index)) cutAt(reading, index)
  return classAt(text, index) === 'space' ? readLineBreak(reading, index) : index + 1
}

function readSentenceEnd(reading: Reading, terminator: Terminator): number {
  const { text, lexicon, partners, sentence } = reading
  const closing = readClosing(text, terminator.end, reading.quotes)
  const next = skipSpace(text, closing.end)
  const textStart = skipLooseQuotes(text, next)
  const follower = readFollower(text, textStart)
  const candidate = { text, lexicon, partners, sentence, terminator, closing, next, textStart, follower }
  return isSentenceEnd(candidate) && cutAt(reading, next) ? next : closing.end
}

function readLineBreak(reading: Reading, index: number): number {
  const next = skipSpace(reading.text, index)
  if (breaksBetweenLines(reading.text, index, next, reading.lexicon)) cutAt(reading, next)
  return next
}

/** Begins a new segment at `index`, unless that would leave one without words, tear a bracket or cut a grapheme. */
function cutAt(reading: Reading, index: number): boolean {
  const { text, sentence } = reading
  const isBetweenWords = sentence.firstWord < index && index <= reading.lastWord
  if (!isBetweenWords || index <= sentence.heldUntil || clings(text, index)) return false
  reading.boundaries.push(index)
  reading.sentence = beginSentence(text, index)
  return true
}

function balanceQuotes(text: string): QuoteBalance {
  let counted = 0
  let isOpen = false
  return {
    isOpenAt(index) {
      for (; counted < index; counted += 1) if (text[counted] === '"') isOpen = !isOpen
      return isOpen
    },
  }
}

function findLastWord(text: string): number {
  let at = text.length
  while (at > 0) {
    at = previousIndex(text, at)
    const kind = classAt(text, at)
    if (kind !== 'sign' && kind !== 'space' && kind !== 'mark') return at
  }
  return -1
}
