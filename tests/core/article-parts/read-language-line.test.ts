import { expect, it } from 'vitest'
import { readLanguageLine } from '@/core/article-parts/read-language-line'

const read = (line: string) =>
  readLanguageLine(line)
    ?.map(({ locale }) => locale)
    .join(' ')

const lines: readonly (readonly [string, string, string | undefined])[] = [
  ['labels that run together', '한어Русский языкEnglish日本語', 'ko ru en ja'],
  ['separators of every kind', 'English | Deutsch · Français / Español、Suomi', 'en de fr es fi'],
  ['correct autonyms', '한국어 Bahasa Indonesia संस्कृतम् Suomi', 'ko id sa fi'],
  ['English names', 'Korean, Russian, Greek, Latin', 'ko ru el la'],
  ['the longer of two labels', 'Русский языкBahasa IndonesiaLingua Latina', 'ru id la'],
  ['a language named twice, once', 'English Deutsch Français English', 'en de fr'],
  ['decomposed letters', 'Français Português Ελληνικά'.normalize('NFD'), 'fr pt el'],
  ['names in other languages', 'Anglais, Allemand, Japonais', 'en de ja'],
  ['names in Japanese', '英語・ドイツ語・ラテン語', 'en de la'],
  ['varieties', 'Português (Brasil) | 简体中文 | 繁體中文', 'pt-BR zh-Hans zh-Hant'],
  ['a lead-in', 'Languages: English, Deutsch, Français', 'en de fr'],
  ['names that share their beginnings', 'FinnishHindiIndonesiaItaliano', 'fi hi id it'],
  ['a longer label that is not meant (Latina, and rabic left over)', 'LatinArabicEnglish', 'la ar en'],
  ['right-to-left labels', 'العربية עברית English', 'ar he en'],
  ['two languages: too few', 'English Deutsch', undefined],
  ['a sentence about languages', 'The book is in English, Deutsch and Français, in six columns', undefined],
  ['an empty line', '', undefined],
  ['a line that is far too long', 'English '.repeat(200), undefined],
]

it.each(lines)('reads %s', (_, line, expected) => {
  expect(read(line)).toBe(expected)
})

it('gives each label as the line wrote it', () => {
  expect(readLanguageLine('한어SuomalainenespañolΕλληνικά')?.map(({ label }) => label)).toEqual([
    '한어',
    'Suomalainen',
    'español',
    'Ελληνικά',
  ])
})
