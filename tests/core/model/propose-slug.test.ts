import { expect, it } from 'vitest'
import { proposeSlug } from '@/core/model/propose-slug'
import { slug } from '@/core/protocol/fields'

const cases: readonly (readonly [string, string, string])[] = [
  ['joins words by hyphens', 'Six Columns, One Text', 'six-columns-one-text'],
  ['keeps the script of the headline', '六つの欄を並べた書物：Hexapla', '六つの欄を並べた書物-hexapla'],
  ['keeps the vowel signs of Devanagari', 'षट् स्तम्भाः', 'षट्-स्तम्भाः'],
  ['has a fallback for a headline without letters', '— ? —', 'article'],
  ['cuts between words', `${'word '.repeat(30)}`, Array(16).fill('word').join('-')],
]

it.each(cases)('%s', (_, headline, expected) => {
  const proposed = proposeSlug(headline, 'article')
  expect(proposed).toBe(expected)
  expect(slug.safeParse(proposed).success).toBe(true)
})

it('proposes an address for one endless word', () => {
  expect(proposeSlug('あ'.repeat(500), 'article')).toHaveLength(80)
})
