import { splitGraphemes } from '@/core/text/graphemes'
import { segmentInWindows } from '@/core/text/segment-in-windows'

/** Dictionary languages decide over a few words at a time; a window's last ones are read again with what follows. */
const REREAD_WORDS = 16

/** Making one takes milliseconds, and a segment is compared in less. */
const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The text's words and what stands between them (spaces, punctuation), each a piece of its own (UAX #29, with the
 * dictionary of the locale where the script has no spaces). Joined they are the text; none cuts a grapheme.
 */
export function splitWords(text: string, locale: string): readonly string[] {
  const graphemes = splitGraphemes(text)[Symbol.iterator]()
  const words: string[] = []
  let start = 0
  let end = 0
  let graphemeEnd = 0
  for (const piece of segmentInWindows(text, segmenterOf(locale), REREAD_WORDS)) {
    end += piece.length
    while (graphemeEnd < end) graphemeEnd += graphemes.next().value?.length ?? 0
    if (graphemeEnd > end) continue
    words.push(text.slice(start, end))
    start = end
  }
  return words
}

function segmenterOf(locale: string): Intl.Segmenter {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  return segmenter
}
