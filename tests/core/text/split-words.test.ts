import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitGraphemes } from '@/core/text/graphemes'
import { splitWords } from '@/core/text/split-words'
import { anyText } from './any-text'

function endsOf(parts: readonly string[]): readonly number[] {
  let end = 0
  return parts.map((part) => {
    end += part.length
    return end
  })
}

describe('splitWords', () => {
  it.each([
    ['en', "Don't stop, please.", ["Don't", ' ', 'stop', ',', ' ', 'please', '.']],
    ['ja', '東京へ行く。', ['東京', 'へ', '行く', '。']],
    ['ko', '그는 간다.', ['그는', ' ', '간다', '.']],
    ['sa', 'रामः वनं', ['रामः', ' ', 'वनं']],
    // U+0600 ARABIC NUMBER SIGN is a word to UAX #29, and one grapheme with what follows it.
    ['ar', '\u0600 a', ['\u0600 ', 'a']],
    ['en', '', []],
  ])('parts words from what stands between them in %s: "%s"', (locale, text, expected) => {
    expect(splitWords(text, locale)).toEqual(expected)
  })

  it('gives any text back and cuts no grapheme (TXT-07)', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'ja', 'th'), (text, locale) => {
        const words = splitWords(text, locale)
        expect(words.join('')).toBe(text)
        const borders = new Set(endsOf(splitGraphemes(text)))
        expect(endsOf(words).filter((end) => !borders.has(end))).toEqual([])
      }),
      { seed: 4, numRuns: 150 },
    )
  })

  it.each([
    ['en', "can't stop, 3.14 and e.g. well-known — "],
    ['ja', '東京特許許可局は今日も暑い。'],
    ['sa', 'धर्मक्षेत्रे कुरुक्षेत्रे समवेता। '],
  ])('finds the same in windows as in one: %s', (locale, sentence) => {
    const text = sentence.repeat(Math.ceil(12_000 / sentence.length))
    const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    expect(splitWords(text, locale)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment))
  })

  it('keeps one word of 100,000 letters whole (TXT-08)', () => {
    expect(splitWords('a'.repeat(100_000), 'en')).toHaveLength(1)
  })
})
