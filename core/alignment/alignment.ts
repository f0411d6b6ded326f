/** A group of source and target sentences that belong together, n:m; either side may be empty, not both. */
export interface Bead {
  /** Numbers of consecutive source sentences, counted from 0 over the whole text. */
  readonly sources: readonly number[]
  readonly targets: readonly number[]
  /** 0 (a guess) to 1 (certain). */
  readonly confidence: number
}

/** All beads of a bitext, in order: every sentence of either side stands in exactly one of them. */
export type Alignment = readonly Bead[]

/** The sentences of one side by block: a paragraph, a heading. */
export type AlignedSide = readonly (readonly string[])[]

/** Two versions in parallel. */
export interface Bitext {
  readonly source: AlignedSide
  readonly target: AlignedSide
}
