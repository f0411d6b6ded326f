import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentationRules, segmenterFor } from '@/core/segmentation/registry'
import { segmentText } from '@/core/segmentation/segment-text'
import { splitGraphemes } from '@/core/text/graphemes'

const locales = [...segmentationRules.map((rules) => rules.language), 'ar', 'hy', 'my', 'th', 'zh-Hant', 'vi']
const FIXED = { seed: 20_241_103, numRuns: 200 }

/** Everything the kernel looks at, so that random texts are made of its decisions. */
const SIGNS =
  '. . . ! ? … ... 。 ！ ？ । ॥ ; ؟ ( ) [ ] { } 「 」 『 』 （ ） " " \' ’ ” “ „ « » - – — • * : , % 1. २ ॥१॥ [1] :) 😀 👩‍👩‍👧 ‍ \u0301 \u3099'.split(
    ' ',
  )
const SPACES = [' ', ' ', ' ', '  ', '\n', '\n\n', '\r\n', '\u00a0', '\u3000', '\u2028', '']
const WORDS =
  'The the Foo bar A I z iPhone Mr Dr etc etc U.S e.g No 3 18 1990 XIV Der der Он он г гг т д Στο στο π.χ π.Χ 彼は と の 그는 다 सः ते rāmaḥ https://x.org/a?b=c'.split(
    ' ',
  )
const unit = fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...SPACES), fc.constantFrom(...WORDS))
const realistic = fc.array(unit, { maxLength: 60, size: 'max' }).map((parts) => parts.join(''))
/** Loose quotes close or open by what came before, which a segment read alone does not know. */
const quoted = fc
  .array(fc.oneof(unit, fc.constantFrom('"', ' " ', '. " ', '! " ')), { maxLength: 40, size: 'max' })
  .map((parts) => parts.join(''))
const anything = fc.string({ unit: 'grapheme', maxLength: 80, size: 'max' })

/** The laws of `Segmenter`, for one text. */
function checkLaws(text: string, locale: string): void {
  const segments = segmentText(text, locale)
  expect(segments.join('')).toBe(text)
  expect(segments).not.toContain('')
  for (const segment of segments) expect(segmentText(segment, locale)).toEqual([segment])
  const borders = new Set(offsetsOf(splitGraphemes(text)))
  expect(offsetsOf(segments).filter((offset) => !borders.has(offset))).toEqual([])
}

function offsetsOf(parts: readonly string[]): readonly number[] {
  let offset = 0
  return parts.map((part) => {
    offset += part.length
    return offset
  })
}

describe.each(locales)('the segmenter of %s', (locale) => {
  it('gives texts made of its own signs back, keeps segments stable and cuts no grapheme (TXT-07)', () => {
    fc.assert(
      fc.property(realistic, (text) => checkLaws(text, locale)),
      FIXED,
    )
  })

  it('keeps segments stable among loose quotes', () => {
    fc.assert(
      fc.property(quoted, (text) => checkLaws(text, locale)),
      FIXED,
    )
  })

  it('gives any text back, keeps segments stable and cuts no grapheme (TXT-07)', () => {
    fc.assert(
      fc.property(anything, (text) => checkLaws(text, locale)),
      FIXED,
    )
  })

  it('has no segment in an empty text and one in a text without letters', () => {
    expect(segmentText('', locale)).toEqual([])
    for (const text of [' ', '...', '!?', '—', '\n\n', '。。。']) expect(segmentText(text, locale)).toEqual([text])
  })
})

describe.each(['en', 'el', 'ja', 'sv'])('the segmenter of %s (TXT-08)', (locale) => {
  it.each([
    ['one letter', 'a'],
    ['full stops', '.'],
    ['spaced full stops', '. '],
    ['short sentences', 'A b. '],
    ['quotes', '" '],
    ['spaces', ' '],
    ['opening brackets', '('],
    ['opening brackets closed by others', '(['],
    ['quoted CJK sentences never closed', '「あ。'],
    ['closed CJK quotations', '「あ。」'],
    ['dandas', '॥ १ '],
    ['notes', '[1]'],
    ['line breaks', '\n'],
    ['combining marks', '\u0301'],
    ['list items', '1) a\n'],
  ])('comes to an end of 200,000 characters of %s', (_, pattern) => {
    const text = pattern.repeat(Math.ceil(200_000 / pattern.length))
    expect(segmentText(text, locale).join('')).toBe(text)
    const mirrored = `${text.slice(0, 100_000)}${')]」'.repeat(30_000)}`
    expect(segmentText(mirrored, locale).join('')).toBe(mirrored)
  })
})

describe('the registry of segmentation rules', () => {
  it('names every language once, as Intl writes it', () => {
    const languages = segmentationRules.map((rules) => rules.language)
    expect(new Set(languages).size).toBe(languages.length)
    for (const language of languages) expect(Intl.getCanonicalLocales(language)).toEqual([language])
  })

  it('serves regions, scripts and unknown languages', () => {
    expect(segmenterFor('pt-BR')).toBe(segmenterFor('pt'))
    expect(segmenterFor('zh-Hans')).toBe(segmenterFor('ja'))
    expect(segmenterFor('mr')).toBe(segmenterFor('sa'))
    expect(segmenterFor('uk')).toBe(segmenterFor('ru'))
    expect(segmenterFor('grc')).toBe(segmenterFor('el'))
    expect(segmenterFor('sv')).toBe(segmenterFor('ar'))
  })

  it('keeps no abbreviation twice in one language', () => {
    for (const { language, neverBreak, mayBreak, oftenBreak } of segmentationRules) {
      const words = `${mayBreak} ${oftenBreak}`.split(/\s+/u).filter((word) => word !== '')
      expect({ language, twice: words.filter((word, index) => words.indexOf(word) !== index) }).toEqual({
        language,
        twice: [],
      })
      const never = new Set(neverBreak.split(/\s+/u))
      expect({ language, both: words.filter((word) => never.has(word)) }).toEqual({ language, both: [] })
    }
  })
})
