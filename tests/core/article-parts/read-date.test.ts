import { expect, it } from 'vitest'
import { readDate } from '@/core/article-parts/read-date'

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
  ['08/06/2024', undefined],
  ['2024-02-30', undefined],
  ['2024-13-01', undefined],
  ['In 2024', undefined],
  ['6 Foo 2024', undefined],
  ['2024-08-06 and more', undefined],
]

it.each(dates)('reads %s', (line, expected) => {
  expect(readDate(line)).toBe(expected)
})
