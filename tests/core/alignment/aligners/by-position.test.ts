import fc from 'fast-check'
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

  it('joins the sentences of a block that differs into one uncertain bead, when asked', () => {
    const alignment = alignByPosition(
      { source: side(1, 3, 0, 2), target: side(1, 2, 1, 2) },
      { onMismatch: 'join-block' },
    )
    expect(alignment).toEqual({
      ok: true,
      value: [
        { sources: [0], targets: [0], confidence: 1 },
        { sources: [1, 2, 3], targets: [1, 2], confidence: 0 },
        { sources: [], targets: [3], confidence: 0 },
        { sources: [4], targets: [4], confidence: 1 },
        { sources: [5], targets: [5], confidence: 1 },
      ],
    })
  })

  it('never joins blocks', () => {
    const bitext = { source: side(1, 2, 1), target: side(1, 2) }
    expect(alignByPosition(bitext, { onMismatch: 'join-block' })).toMatchObject({
      ok: false,
      code: 'positions-differ',
      details: { block: 3, sourceSentences: 1, targetSentences: 0, sourceBlocks: 3, targetBlocks: 2 },
    })
  })

  it('keeps every sentence in one bead, in order, when it joins', () => {
    const counts = fc.array(fc.tuple(fc.nat(4), fc.nat(4)))
    fc.assert(
      fc.property(counts, (pairs) => {
        const bitext = {
          source: side(...pairs.map(([left]) => left)),
          target: side(...pairs.map(([, right]) => right)),
        }
        const alignment = alignByPosition(bitext, { onMismatch: 'join-block' })
        if (!alignment.ok) throw new Error(alignment.code)
        expect(alignment.value.flatMap(({ sources }) => sources)).toEqual([...bitext.source.flat().keys()])
        expect(alignment.value.flatMap(({ targets }) => targets)).toEqual([...bitext.target.flat().keys()])
        expect(alignment.value.every(({ sources, targets }) => sources.length + targets.length > 0)).toBe(true)
      }),
      { seed: 20_240_806 },
    )
  })
})
