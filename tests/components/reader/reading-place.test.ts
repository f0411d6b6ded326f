import { expect, it } from 'vitest'
import { firstBelow } from '@/components/reader/reading-place'

it.each([
  [[10, 20, 30, 40], 25, 2],
  [[10, 20, 30, 40], 20, 1],
  [[10, 20, 30, 40], 5, 0],
  [[10, 20, 30, 40], 99, 3],
  [[10, 20, 20, 20, 40], 20, 1],
  [[7], 3, 0],
  [[], 3, 0],
])('in %j finds the first at or below %i', (tops, edge, expected) => {
  expect(firstBelow(tops.length, (index) => (tops[index] ?? 0) >= edge)).toBe(expected)
})

it('looks at a few sentences only, however long the article', () => {
  let looks = 0
  const found = firstBelow(20_000, (index) => {
    looks += 1
    return index >= 13_579
  })
  expect(found).toBe(13_579)
  expect(looks).toBeLessThan(20)
})
