import { describe, expect, it } from 'vitest'
import { backOffMs } from '@/browser/back-off'

describe('backOffMs', () => {
  it.each([
    [1, 500, 1_000],
    [2, 1_000, 2_000],
    [3, 2_000, 4_000],
    [6, 15_000, 30_000],
    [100, 15_000, 30_000],
  ])('waits after failure %i between %i and %i ms', (failures, least, most) => {
    expect(backOffMs(failures, 0)).toBe(least)
    expect(backOffMs(failures, 1)).toBe(most)
  })
})
