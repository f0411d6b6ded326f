import type { Aligner, PositionDifference } from '@/core/alignment/aligner'
import type { Alignment, Bead, Bitext } from '@/core/alignment/alignment'
import { fail, type Result, succeed } from '@/core/model/result'

/**
 * Pairs the nth sentence of the nth block with its namesake. It refuses, rather than guesses, when the sides have not the
 * same shape: a wrong pair would look as certain as a right one.
 */
export const byPosition: Aligner<'by-position'> = { id: 'by-position', align: (bitext) => alignByPosition(bitext) }

export interface ByPositionOptions {
  /** What becomes of a block with more sentences on one side: refuse the bitext, or make the block one uncertain bead. */
  readonly onMismatch: 'refuse' | 'join-block'
}

/**
 * Fails with `positions-differ` at the first block that cannot be aligned; details are a PositionDifference. Blocks
 * themselves are never joined: where one side has more of them, nobody knows which ones belong together.
 */
export function alignByPosition(
  bitext: Bitext,
  { onMismatch }: ByPositionOptions = { onMismatch: 'refuse' },
): Result<Alignment, 'positions-differ'> {
  const difference = findDifference(bitext)
  if (difference === undefined || (onMismatch === 'join-block' && hasSameBlocks(bitext))) {
    return succeed(pairBlocks(bitext))
  }
  return fail('positions-differ', { ...difference }, difference)
}

function pairBlocks({ source, target }: Bitext): Alignment {
  let sources = 0
  let targets = 0
  return source.flatMap((block, index) => {
    const beads = pairBlock(numbers(sources, block.length), numbers(targets, target[index]?.length ?? 0))
    sources += block.length
    targets += target[index]?.length ?? 0
    return beads
  })
}

function pairBlock(sources: readonly number[], targets: readonly number[]): readonly Bead[] {
  if (sources.length !== targets.length) return [{ sources, targets, confidence: 0 }]
  return sources.map((source, index) => ({
    sources: [source],
    targets: targets.slice(index, index + 1),
    confidence: 1,
  }))
}

function numbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index)
}

function hasSameBlocks({ source, target }: Bitext): boolean {
  return source.length === target.length
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
