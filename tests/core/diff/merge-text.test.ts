import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeText } from '@/core/diff/merge-text'
import { variants } from './texts'

describe('mergeText', () => {
  it.each([
    [
      'changes of different words',
      'en',
      'The quick brown fox.',
      'The slow brown fox.',
      'The quick brown dog.',
      'The slow brown dog.',
    ],
    [
      'a change and an insertion elsewhere',
      'en',
      'One two three.',
      'One 2 three.',
      'Well: One two three.',
      'Well: One 2 three.',
    ],
    [
      'a deletion and an addition',
      'en',
      'Keep this old word here.',
      'Keep this word here.',
      'Keep this old word here, now.',
      'Keep this word here, now.',
    ],
    ['the same change made twice and one more', 'en', 'a b c d e', 'x b c d e', 'x b c d y', 'x b c d y'],
    [
      'changes of different words without spaces',
      'ja',
      '東京へ行く。明日は雨だ。',
      '京都へ行く。明日は雨だ。',
      '東京へ行く。明日は雪だ。',
      '京都へ行く。明日は雪だ。',
    ],
    ['changes in Devanagari', 'sa', 'रामः वनं गच्छति', 'सीता वनं गच्छति', 'रामः वनं पश्यति', 'सीता वनं पश्यति'],
  ])('merges %s', (_, locale, base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs, locale)).toEqual({ ok: true, value: merged })
    expect(mergeText(base, theirs, mine, locale)).toEqual({ ok: true, value: merged })
  })

  it.each([
    ['two changes of one word', 'en', 'The quick fox.', 'The slow fox.', 'The fast fox.'],
    ['two changes within one word', 'en', 'colour', 'Colour', 'colours'],
    ['two insertions at one place', 'en', 'One two.', 'One and two.', 'One or two.'],
    ['a change and a deletion of it', 'en', 'One two three.', 'One 2 three.', 'One three.'],
    ['a change and an insertion right beside it', 'en', 'One two', 'One 2', 'One two!'],
    ['two changes of one word without spaces', 'ja', '東京へ行く。', '京都へ行く。', '東西へ行く。'],
    ['two rewritings', 'en', 'Old.', 'Quite new.', 'Something else.'],
  ])('refuses %s', (_, locale, base, mine, theirs) => {
    expect(mergeText(base, mine, theirs, locale)).toEqual({ ok: false, code: 'overlapping' })
    expect(mergeText(base, theirs, mine, locale)).toEqual({ ok: false, code: 'overlapping' })
  })

  it('yields to the only side that changed, and takes an equal change once', () => {
    fc.assert(
      fc.property(variants, ({ base, mine, locale }) => {
        expect(mergeText(base, base, mine, locale)).toEqual({ ok: true, value: mine })
        expect(mergeText(base, mine, base, locale)).toEqual({ ok: true, value: mine })
        expect(mergeText(base, mine, mine, locale)).toEqual({ ok: true, value: mine })
      }),
      { seed: 21, numRuns: 300 },
    )
  })

  it('does not depend on the side, and merges into well-formed text (INT-12)', () => {
    fc.assert(
      fc.property(variants, ({ base, mine, theirs, locale }) => {
        const merged = mergeText(base, mine, theirs, locale)
        expect(mergeText(base, theirs, mine, locale)).toEqual(merged)
        if (merged.ok) expect(merged.value.isWellFormed()).toBe(true)
      }),
      { seed: 22, numRuns: 500 },
    )
  })

  it('keeps every word that one side added when it merges', () => {
    const words = Array.from({ length: 12 }, (_, index) => `w${index}`)
    const places = fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(places, fc.nat(4), ([...chosen], split) => {
        const mineAt = chosen.slice(0, split + 1)
        const theirsAt = chosen.slice(split + 1)
        const change = (at: readonly number[], mark: string) =>
          words.map((word, index) => (at.includes(index) ? mark + index : word))
        const merged = mergeText(words.join(' '), change(mineAt, 'm').join(' '), change(theirsAt, 't').join(' '), 'en')
        const expected = words.map((word, index) =>
          mineAt.includes(index) ? `m${index}` : theirsAt.includes(index) ? `t${index}` : word,
        )
        expect(merged).toEqual({ ok: true, value: expected.join(' ') })
      }),
      { seed: 23, numRuns: 300 },
    )
  })

  it('TXT-08 comes to an end of 3 × 100,000 characters', () => {
    const base = 'The quick brown fox. '.repeat(4_800)
    expect(mergeText(base, `Now: ${base}`, `${base}Then.`, 'en')).toEqual({ ok: true, value: `Now: ${base}Then.` })
    expect(mergeText(base, 'Other. '.repeat(14_000), 'Words. '.repeat(14_000), 'en').ok).toBe(false)
  }, 30_000)
})
