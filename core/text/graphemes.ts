import { segmentInWindows } from '@/core/text/segment-in-windows'

const graphemeSegmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Two neighbours out of these are two graphemes, whatever surrounds them (UAX #29, GB999): printable ASCII, Latin,
 * Greek and Cyrillic letters, kana, common ideographs, Hangul syllables and punctuation. They spare most texts the slow segmenter.
 */
const SIMPLE_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xc0, 0x2ff],
  [0x391, 0x3ce],
  [0x400, 0x482],
  [0x48a, 0x52f],
  [0x1e00, 0x1fbc],
  [0x2010, 0x2027],
  [0x3001, 0x3029],
  [0x3041, 0x3096],
  [0x309b, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff60],
]
const simple = new Uint8Array(0x10000)
for (const [from, to] of SIMPLE_RANGES) simple.fill(1, from, to + 1)

/**
 * The text's graphemes (UAX #29 extended grapheme clusters): what a reader calls a character. Joined they are the text.
 * Linear in the length of the text.
 */
export function splitGraphemes(text: string): readonly string[] {
  return Array.from(iterateGraphemes(text))
}

/** The longest beginning of `text` of at most `max` UTF-16 code units that cuts no grapheme. */
export function truncateText(text: string, max: number): string {
  if (text.length <= max) return text
  let end = 0
  for (const grapheme of iterateGraphemes(text)) {
    if (end + grapheme.length > max) break
    end += grapheme.length
  }
  return text.slice(0, end)
}

function* iterateGraphemes(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = endOfRun(text, start)
    if (end - start === 1) yield text.slice(start, end)
    else yield* segmentInWindows(text.slice(start, end), graphemeSegmenter, 1)
    start = end
  }
}

/** The first place after `start` where two simple characters meet. */
function endOfRun(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && !(isSimple(text, end - 1) && isSimple(text, end))) end += 1
  return end
}

function isSimple(text: string, index: number): boolean {
  return simple[text.charCodeAt(index)] === 1
}
