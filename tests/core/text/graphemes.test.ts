import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitGraphemes, truncateText } from '@/core/text/graphemes'
import { anyText } from './any-text'

const reference = new Intl.Segmenter('und', { granularity: 'grapheme' })

function splitByReference(text: string): readonly string[] {
  return Array.from(reference.segment(text), ({ segment }) => segment)
}

/** Characters of every grapheme class, so that random texts join them in every way. */
const JOINING = '👩 ‍ 👧 🏽 🇫🇷 🇯🇵 ❤ ️ क ् ष ि 각 ᄀ ᅡ ᆨ e ́ \u3099 か ｶ ﾞ ก ำ \r \n \u0600 1 𠮷 \ud83d \udc69 a あ 漢 é'.split(
  ' ',
)
const joining = fc.array(fc.constantFrom(...JOINING), { maxLength: 40, size: 'max' }).map((parts) => parts.join(''))

describe('splitGraphemes', () => {
  it.each([
    ['an emoji family (TXT-07)', '👩‍👩‍👧‍👦!', ['👩‍👩‍👧‍👦', '!']],
    ['flags', '🇫🇷🇯🇵', ['🇫🇷', '🇯🇵']],
    ['Devanagari clusters', 'क्षि', ['क्षि']],
    ['conjoining Hangul', '각각', ['각', '각']],
    ['ideographs beyond U+FFFF', '𠮷野', ['𠮷', '野']],
    ['a line end of two characters', 'a\r\nb', ['a', '\r\n', 'b']],
    ['a letter with a mark of its own', 'é', ['é']],
    ['Thai', 'กำ', ['กำ']],
    ['nothing', '', []],
  ])('keeps %s together', (_, text, expected) => {
    expect(splitGraphemes(text)).toEqual(expected)
  })

  it('agrees with Intl.Segmenter on joining characters in any order (TXT-07)', () => {
    fc.assert(
      fc.property(joining, (text) => {
        expect(splitGraphemes(text)).toEqual(splitByReference(text))
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it('agrees with Intl.Segmenter on any text (TXT-07)', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(splitGraphemes(text)).toEqual(splitByReference(text))
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  it('parts the characters of every script as Intl.Segmenter does', () => {
    // Every 13th: ideographs and Hangul syllables are many, and alike.
    const differing: string[] = []
    for (let code = 0x20; code < 0x10000; code += code < 0x3200 ? 1 : 13) {
      const text = `${String.fromCharCode(code)}a${String.fromCharCode(code)}あ한`
      if (splitGraphemes(text).length !== splitByReference(text).length) differing.push(code.toString(16))
    }
    expect(differing).toEqual([])
  })

  it.each([
    ['emoji families', '👩‍👩‍👧‍👦'],
    ['Devanagari', 'क्षि'],
    ['flags', '🇫🇷'],
  ])('finds the same in windows as in one: %s', (_, cluster) => {
    const count = Math.floor(30_000 / cluster.length)
    expect(splitGraphemes(`x${cluster.repeat(count)}`)).toEqual(['x', ...Array(count).fill(cluster)])
  })

  it('keeps one grapheme of 100,000 marks whole (TXT-08)', () => {
    const text = `a${'\u0301'.repeat(100_000)}`
    expect(splitGraphemes(`${text}b`)).toEqual([text, 'b'])
  })

  it('comes to an end of 2,000,000 characters without a break (TXT-08)', () => {
    expect(splitGraphemes('あ。'.repeat(1_000_000))).toHaveLength(2_000_000)
  })
})

describe('truncateText', () => {
  it.each([
    ['short', 10, 'short'],
    ['cut here', 3, 'cut'],
    ['ab👩‍👩‍👧', 5, 'ab'],
    ['क्षि', 2, ''],
    ['', 0, ''],
  ])('%s to %i gives "%s"', (text, max, expected) => {
    expect(truncateText(text, max)).toBe(expected)
  })

  it('gives the longest beginning of whole graphemes that fits (TXT-07)', () => {
    fc.assert(
      fc.property(joining, fc.nat(30), (text, max) => {
        const cut = truncateText(text, max)
        const graphemes = splitByReference(text)
        const count = splitByReference(cut).length
        expect(cut).toBe(graphemes.slice(0, count).join(''))
        expect(cut.length).toBeLessThanOrEqual(max)
        expect(cut.length + (graphemes[count]?.length ?? Number.POSITIVE_INFINITY)).toBeGreaterThan(max)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})
