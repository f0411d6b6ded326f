import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligners } from '@/core/alignment/registry'
import { listSourceFiles } from '@/tests/source-files'

const side = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), { maxLength: 6 })
/** Pairs of sides, half of them of the same shape, which every aligner must be able to align. */
const bitext = fc.oneof(
  fc.record({ source: side, target: side }),
  side.map((source) => ({ source, target: source.map((block) => block.map((sentence) => `${sentence}!`)) })),
)

it('lists every file of aligners/', () => {
  const files = listSourceFiles(/^core\/alignment\/aligners\/[^/]+\.ts$/).map((path) =>
    path.replace(/^.*\/|\.ts$/g, ''),
  )
  expect(aligners.map(({ id }) => id).sort()).toEqual(files.sort())
})

describe.each(aligners)('$id', (aligner) => {
  it('puts every sentence of either side into exactly one bead, in order', () => {
    fc.assert(
      fc.property(bitext, ({ source, target }) => {
        const alignment = aligner.align({ source, target })
        if (!alignment.ok) return
        expect(alignment.value.flatMap(({ sources }) => sources)).toEqual([...source.flat().keys()])
        expect(alignment.value.flatMap(({ targets }) => targets)).toEqual([...target.flat().keys()])
        for (const { sources, targets, confidence } of alignment.value) {
          expect(sources.length + targets.length).toBeGreaterThan(0)
          expect(confidence >= 0 && confidence <= 1).toBe(true)
        }
      }),
      { seed: 20261123 },
    )
  })

  it('gives the same alignment for the same bitext', () => {
    fc.assert(
      fc.property(bitext, (pair) => {
        expect(aligner.align(pair)).toEqual(aligner.align(structuredClone(pair)))
      }),
      { seed: 20261123 },
    )
  })

  it('aligns two sides of the same shape', () => {
    const text = [['a'], ['b', 'c', 'd']]
    expect(aligner.align({ source: text, target: text }).ok).toBe(true)
  })
})
