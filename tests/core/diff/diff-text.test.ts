import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiffPart, diffText } from '@/core/diff/diff-text'
import { splitGraphemes } from '@/core/text/graphemes'
import { texts, variants } from './texts'

/** A comparison as one line: `[-removed-]{+added+}same`. */
function show(parts: readonly DiffPart[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return parts.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('')
}

function textOf(parts: readonly DiffPart[], without: DiffPart['kind']): string {
  return parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
}

/** The laws of `DiffPart`, for one pair of texts. */
function checkLaws(before: string, after: string, locale: string): readonly DiffPart[] {
  const parts = diffText(before, after, locale)
  expect(textOf(parts, 'added')).toBe(before)
  expect(textOf(parts, 'removed')).toBe(after)
  expect(parts.filter(({ text }, index) => text === '' || parts[index - 1]?.kind === parts[index]?.kind)).toEqual([])
  expectWholeGraphemes(before, parts, 'added')
  expectWholeGraphemes(after, parts, 'removed')
  return parts
}

function expectWholeGraphemes(text: string, parts: readonly DiffPart[], without: DiffPart['kind']): void {
  const borders = new Set(endsOf(splitGraphemes(text)))
  const cuts = endsOf(parts.filter(({ kind }) => kind !== without).map((part) => part.text))
  expect(cuts.filter((cut) => !borders.has(cut))).toEqual([])
}

function endsOf(texts: readonly string[]): readonly number[] {
  let end = 0
  return texts.map((text) => {
    end += text.length
    return end
  })
}

describe('diffText', () => {
  it.each([
    ['en', 'the same', 'the same', 'the same'],
    ['en', '', '', ''],
    ['en', '', 'new', '{+new+}'],
    ['en', 'old', '', '[-old-]'],
    ['en', 'The quick fox.', 'The slow fox.', 'The [-quick-]{+slow+} fox.'],
    ['en', 'one two three', 'one three', 'one [-two -]three'],
    ['en', 'the quick fox', 'a slow dog', '[-the quick fox-]{+a slow dog+}'],
    ['en', "don't go", 'do not go', "[-don't-]{+do not+} go"],
    ['ja', '東京へ行きました。', '京都へ行きます。', '[-東-]京{+都+}へ行きま[-した-]{+す+}。'],
    ['zh-Hans', '我是学生', '我是先生', '我是[-学-]{+先+}生'],
    ['ko', '그는 학교에 간다.', '그는 집에 간다.', '그는 [-학교에-]{+집에+} 간다.'],
    ['sa', 'रामः वनं गच्छति', 'रामः गृहं गच्छति', 'रामः [-वनं-]{+गृहं+} गच्छति'],
    ['el', 'Πού πας;', 'Πού ήσουν;', 'Πού [-πας-]{+ήσουν+};'],
  ])('in %s, "%s" → "%s"', (locale, before, after, expected) => {
    expect(show(checkLaws(before, after, locale))).toBe(expected)
  })

  it.each([
    ['emoji families', 'ja', '👩‍👩‍👧が', '👩‍👩‍👦が', '[-👩‍👩‍👧-]{+👩‍👩‍👦+}が'],
    ['flags', 'ja', '🇯🇵🇫🇷', '🇯🇵🇩🇪', '🇯🇵[-🇫🇷-]{+🇩🇪+}'],
    ['ideographs beyond U+FFFF', 'ja', '𠮷野家', '𠮸野家', '[-𠮷-]{+𠮸+}野家'],
    ['Devanagari clusters', 'sa', 'क्षि', 'क्षु', '[-क्षि-]{+क्षु+}'],
    ['a composed and a decomposed letter', 'fr', 'é', 'e\u0301', '[-é-]{+e\u0301+}'],
  ])('TXT-07 never cuts %s', (_, locale, before, after, expected) => {
    expect(show(checkLaws(before, after, locale))).toBe(expected)
  })

  it('TXT-07 gives both texts back, in whole graphemes, whatever they are', () => {
    fc.assert(
      fc.property(variants, ({ base, mine, locale }) => {
        checkLaws(base, mine, locale)
      }),
      { seed: 11, numRuns: 300 },
    )
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('en', 'ja', 'sa'), (before, after, locale) => {
        checkLaws(before, after, locale)
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  it.each([
    ['en', 'The quick brown fox. ', 'Some other words entirely! '],
    ['ja', '東京特許許可局は今日も暑い。', '明日は寒くなるでしょうか？'],
    ['sa', 'धर्मक्षेत्रे कुरुक्षेत्रे। ', 'रामः वनं गच्छति॥ '],
  ])(
    'TXT-08 comes to an end of 2 × 100,000 unlike characters in %s',
    (locale, before, after) => {
      const [long, other] = [before, after].map((text) => text.repeat(Math.ceil(100_000 / text.length)))
      checkLaws(long ?? '', other ?? '', locale)
    },
    30_000,
  )

  it('TXT-08 still finds one changed word in 100,000 characters', () => {
    const start = 'The quick brown fox. '.repeat(2_500)
    const parts = diffText(`${start}Here. ${start}`, `${start}There. ${start}`, 'en')
    expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['Here', 'There'])
  })

  it('TXT-08 falls back to sentences when too many words differ', () => {
    const sentence = (word: string, index: number) => `${word} number ${index} is ${word}. `
    const before = Array.from({ length: 700 }, (_, index) => sentence(index % 2 ? 'This' : 'Same', index)).join('')
    const after = Array.from({ length: 700 }, (_, index) => sentence(index % 2 ? 'That' : 'Same', index)).join('')
    const parts = checkLaws(before, after, 'en')
    const [first, second, third] = parts.map(({ kind, text }) => `${kind}: ${text.slice(0, 40)}`)
    expect([first, second, third]).toEqual([
      'same: Same number 0 is Same. ',
      'removed: This number 1 is This. ',
      'added: That number 1 is That. ',
    ])
  })
})
