import type { Alignment, Bitext } from '@/core/alignment/alignment'
import type { Result } from '@/core/model/result'

/** Where two sides that should have had the same shape part; blocks are counted from 1, as a person counts them. */
export interface PositionDifference {
  readonly block: number
  readonly sourceSentences: number
  readonly targetSentences: number
  readonly sourceBlocks: number
  readonly targetBlocks: number
}

/**
 * Finds the beads of a bitext. Pure: the same bitext gives the same alignment. A failure says that this aligner's
 * precondition does not hold; `details` name the place.
 */
export interface Aligner<Id extends string = string> {
  readonly id: Id
  align(bitext: Bitext): Result<Alignment, 'positions-differ'>
}
