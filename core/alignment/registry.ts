import type { Aligner } from '@/core/alignment/aligner'
import { byPosition } from '@/core/alignment/aligners/by-position'

/** Every aligner, by preference. */
export const aligners = [byPosition] as const satisfies readonly Aligner[]
export type AlignerId = (typeof aligners)[number]['id']
