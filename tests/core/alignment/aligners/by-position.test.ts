import { describe, expect, it } from 'vitest'
import { alignByPosition } from '@/core/alignment/aligners/by-position'

const side = (...counts: readonly number[]) =>
  counts.map((count, block) => Array.from({ length: count }, (_, sentence) => `${block}.${sentence}`))
const align = (source: readonly number[], target: readonly number[]) =>
  alignByPosition({ source: side(...source), target: side(...target) })

describe('alignByPosition', () => {
  it('pairs sentences across blocks', () => {
    const alignment = align([1, 3, 2], [1, 3, 2])
    expect(alignment.ok && alignment.value.map(({ sources, targets }) => [...sources, ...targets])).toEqual(
      [0, 1, 2, 3, 4, 5].map((n) => [n, n]),
    )
  })

  const refusals: readonly (readonly [string, readonly number[], readonly number[], number, number, number])[] = [
    ['a block with a sentence more', [1, 3, 2], [1, 4, 2], 2, 3, 4],
    ['two differences: the first is named', [2, 3], [1, 4], 1, 2, 1],
    ['a block that is missing at the end', [1, 2], [1], 2, 2, 0],
    ['a block too many, empty as it is', [1], [1, 0], 2, 0, 0],
    ['nothing at all beside something', [1], [], 1, 1, 0],
  ]
  it.each(refusals)('refuses %s', (_, source, target, block, sourceSentences, targetSentences) => {
    const expected = {
      block,
      sourceSentences,
      targetSentences,
      sourceBlocks: source.length,
      targetBlocks: target.length,
    }
    expect(align(source, target)).toMatchObject({ ok: false, code: 'positions-differ', values: expected })
  })
})
