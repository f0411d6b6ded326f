import type { Aligner, PositionDifference } from '@/core/alignment/aligner'
import type { Alignment, Bead, Bitext } from '@/core/alignment/alignment'
import { fail, type Result, succeed } from '@/core/model/result'

/**
 * Pairs the nth sentence of the nth block with its namesake. It refuses, rather than guesses, when the sides have not the
 * same shape: a wrong pair would look as certain as a right one.
 */
export const byPosition: Aligner<'by-position'> = { id: 'by-position', align: alignByPosition }

/** Fails with `positions-differ` at the first block whose sentences are not as many; details are a PositionDifference. */
export function alignByPosition(bitext: Bitext): Result<Alignment, 'positions-differ'> {
  const difference = findDifference(bitext)
  if (difference !== undefined) return fail('positions-differ', { ...difference }, difference)
  const count = bitext.source.reduce((sum, block) => sum + block.length, 0)
  return succeed(Array.from({ length: count }, pairAt))
}

function pairAt(_: unknown, index: number): Bead {
  return { sources: [index], targets: [index], confidence: 1 }
}

function findDifference({ source, target }: Bitext): PositionDifference | undefined {
  const blocks = Math.max(source.length, target.length)
  for (let index = 0; index < blocks; index += 1) {
    const sourceSentences = source[index]?.length ?? 0
    const targetSentences = target[index]?.length ?? 0
    const isOnBothSides = index < source.length && index < target.length
    if (isOnBothSides && sourceSentences === targetSentences) continue
    return {
      block: index + 1,
      sourceSentences,
      targetSentences,
      sourceBlocks: source.length,
      targetBlocks: target.length,
    }
  }
  return undefined
}
