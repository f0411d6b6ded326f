import { classAt, skipSpace } from '@/core/segmentation/character-class'

/** What stands between a terminator and the white space after it. */
export interface Closing {
  /** Where the closing quotes, brackets, note marks and emoji end. */
  readonly end: number
  /** Whether they hold a quote or a bracket, so that the terminator belongs to what is quoted. */
  readonly marks: 'none' | 'quote' | 'bracket'
}

const CLOSING_BRACKETS = new Set(')]}」』）】〕］〉》')
const CLOSING_QUOTES = new Set('”’»›')
/** They open or close, by language and by position: „…“ ends with what “…” begins with. */
const EITHER_QUOTES = new Set('"\'“‘„‚«‹`´＂＇')
const NOTE = /\[[\p{L}\p{N}]{1,4}\]/uy
const EMOTICON = /[:;=]-?[)(DPp](?![\p{L}\p{N}])/uy
const EMOJI = /\p{Extended_Pictographic}(?:[\p{Gr_Ext}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\u200d)*/uy

/** Reads everything after a terminator that belongs to the sentence it ends. */
export function readClosing(text: string, start: number, quotes: QuoteBalance): Closing {
  let end = start
  let marks: Closing['marks'] = 'none'
  for (;;) {
    const mark = readMark(text, end, quotes)
    if (mark === undefined) return { end, marks }
    end = mark.end
    if (mark.kind === 'loose-quote') return { end, marks }
    if (mark.kind !== 'other') marks = mark.kind
  }
}

/** Tells whether a straight double quote is open at an offset. Offsets are asked in ascending order. */
export interface QuoteBalance {
  isOpenAt(index: number): boolean
}

interface Mark {
  readonly end: number
  readonly kind: 'quote' | 'bracket' | 'loose-quote' | 'other'
}

function readMark(text: string, at: number, quotes: QuoteBalance): Mark | undefined {
  const character = text[at]
  if (character === undefined) return undefined
  const note = match(NOTE, text, at) ?? match(EMOTICON, text, at) ?? match(EMOJI, text, at)
  if (note !== undefined) return { end: note, kind: 'other' }
  if (CLOSING_BRACKETS.has(character)) return { end: at + 1, kind: 'bracket' }
  if (CLOSING_QUOTES.has(character)) return { end: at + 1, kind: 'quote' }
  if (EITHER_QUOTES.has(character)) return endsQuote(text, at) ? { end: at + 1, kind: 'quote' } : undefined
  return classAt(text, at) === 'space' ? readSpacedMark(text, at, quotes) : undefined
}

/** A quote closes on the side of the text: what follows it is white space, the end, or more closing marks. */
function endsQuote(text: string, at: number): boolean {
  const next = text[at + 1]
  if (next === undefined || CLOSING_BRACKETS.has(next) || CLOSING_QUOTES.has(next) || EITHER_QUOTES.has(next))
    return true
  return classAt(text, at + 1) === 'space' || '.,;:!?…。、।'.includes(next)
}

/** One space and then a closing mark: French `. »`, a loose `. "`, a note ` [1]`, an emoticon. */
function readSpacedMark(text: string, space: number, quotes: QuoteBalance): Mark | undefined {
  const at = space + 1
  const character = text[at] ?? ''
  const note = match(NOTE, text, at) ?? match(EMOTICON, text, at)
  if (note !== undefined) return endsAt(text, note) ? { end: note, kind: 'other' } : undefined
  if (character === '"')
    return isLoose(text, at) && quotes.isOpenAt(at) ? { end: at + 1, kind: 'loose-quote' } : undefined
  if (!endsAt(text, at + 1)) return undefined
  if (character === '»' || character === '›') return { end: at + 1, kind: 'quote' }
  return undefined
}

/**
 * Where the text goes on after straight quotes with white space on both sides. Only what came before tells whether they
 * close or open, and a segment read by itself may not know it: so nothing but their own place may depend on that.
 */
export function skipLooseQuotes(text: string, start: number): number {
  let at = start
  while (text[at] === '"' && isLoose(text, at)) at = skipSpace(text, at + 1)
  return at
}

function isLoose(text: string, quote: number): boolean {
  const next = classAt(text, quote + 1)
  return next === 'space' || next === 'none'
}

function endsAt(text: string, index: number): boolean {
  const next = classAt(text, index)
  return next === 'space' || next === 'none' || '.,;:!?)'.includes(text[index] ?? ' ')
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
