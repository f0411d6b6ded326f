import { expect, it } from 'vitest'
import { readDate } from '@/core/article-parts/read-date'
import { formatDate } from '@/core/text/format-date'
import { INTERFACE_LOCALES } from '@/i18n/routing'

const AUGUST = '2024-08-06'
const dates: readonly (readonly [string, string | undefined])[] = [
  ['2024-08-06', AUGUST],
  ['2024/8/6', AUGUST],
  ['2024年8月6日', AUGUST],
  ['２０２４年８月６日', AUGUST],
  ['2024년 8월 6일', AUGUST],
  ['6 August 2024', AUGUST],
  ['August 6, 2024', AUGUST],
  ['6. August 2024', AUGUST],
  ['06.08.2024', AUGUST],
  ['6 août 2024', AUGUST],
  ['1er août 2024', '2024-08-01'],
  ['6 de agosto de 2024', AUGUST],
  ['6 agosto 2024', AUGUST],
  ['6. elokuuta 2024', AUGUST],
  ['6 Agustus 2024', AUGUST],
  ['6 августа 2024 г.', AUGUST],
  ['6 Αυγούστου 2024', AUGUST],
  ['6 Augusti 2024', AUGUST],
  ['2024. 8. 6.', AUGUST],
  ['2024年8月6日（火）', AUGUST],
  ['2024年8月6日火曜日', AUGUST],
  ['2024년 8월 6일 화요일', AUGUST],
  ['公開日：2024年8月6日 10:30', AUGUST],
  ['२०२४-०८-०६', AUGUST],
  ['६ अगस्त २०२४', AUGUST],
  ['Tuesday, 6 August 2024', AUGUST],
  ['Tue, Aug 6, 2024, 9:05 am', AUGUST],
  ['Published on August 6th, 2024', AUGUST],
  ['Mardi 6 août 2024 à 10h', undefined],
  ['Publié le mardi 6 août 2024', AUGUST],
  ['Veröffentlicht am 6. August 2024, 10:30 Uhr', AUGUST],
  ['Dienstag, den 6. August 2024', AUGUST],
  ['вторник, 6 августа 2024 года', AUGUST],
  ['Τρίτη 6 Αυγούστου 2024', AUGUST],
  ['tiistai 6. elokuuta 2024', AUGUST],
  ['Selasa, 6 Agustus 2024', AUGUST],
  ['die 6 mensis Augusti anno 2024', AUGUST],
  ['2024-08-06T10:30:00Z', AUGUST],
  ['2024-08-06T10:30:00+09:00', AUGUST],
  ['08/06/2024', undefined],
  ['31/08/2024', '2024-08-31'],
  ['08/31/2024', '2024-08-31'],
  ['08/08/2024', '2024-08-08'],
  ['31/31/2024', undefined],
  ['2024-02-30', undefined],
  ['2024-13-01', undefined],
  ['In 2024', undefined],
  ['6 Foo 2024', undefined],
  ['2024-08-06 and more', undefined],
]

it.each(dates)('reads %s', (line, expected) => {
  expect(readDate(line)).toBe(expected)
})

it.each([
  ['fr', '08/06/2024', '2024-06-08'],
  ['pt-BR', '8-6-2024', '2024-06-08'],
  ['en', '08/06/2024', undefined],
  ['en', '06/31/2024', undefined],
])('in %s reads %s', (locale, line, expected) => {
  expect(readDate(line, locale)).toBe(expected)
})

it.each(INTERFACE_LOCALES)('reads every date as the reader page writes it in %s', (locale) => {
  for (const date of [
    '2024-01-31',
    '2024-02-29',
    '2023-03-01',
    '2024-04-07',
    '2024-05-12',
    '2024-06-30',
    '2024-07-04',
  ]) {
    expect(readDate(formatDate(date, locale))).toBe(date)
  }
  for (const date of ['2024-08-06', '2024-09-15', '1999-10-01', '2024-11-23', '2026-12-31']) {
    expect(readDate(formatDate(date, locale))).toBe(date)
  }
})
