import { expect, it } from 'vitest'
import { type ReaderAddress, readerHref } from '@/components/reader/reader-address'

const address: ReaderAddress = { slug: 'hexapla', locale: 'fi', interfaceLocale: 'en' }

it.each([
  ['changes text and interface together', {}, '/fi/hexapla'],
  ['arrives at a sentence', { position: 12 }, '/fi/hexapla#s12'],
  ['arrives at the first sentence', { position: 0 }, '/fi/hexapla#s0'],
  ['takes the second language along', { beside: 'la' }, '/fi/hexapla?beside=la'],
  ['lays out sentence by sentence', { beside: 'la', layout: 'sentences' }, '/fi/hexapla?beside=la&by=sentence'],
  ['needs no layout for one language', { layout: 'sentences' }, '/fi/hexapla'],
  ['puts no language beside itself', { beside: 'fi', layout: 'sentences' }, '/fi/hexapla'],
  ['keeps the interface for a language it does not speak', { locale: 'ar' }, '/en/hexapla?in=ar'],
  ['keeps all of it at once', { locale: 'ar', beside: 'ja', position: 3 }, '/en/hexapla?in=ar&beside=ja#s3'],
  ['encodes an address in any script', { slug: '六つの欄' }, '/fi/%E5%85%AD%E3%81%A4%E3%81%AE%E6%AC%84'],
] as const)('%s', (_title, change, expected) => {
  expect(readerHref({ ...address, ...change })).toBe(expected)
})
