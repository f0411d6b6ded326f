import type { Definitions } from '@/core/formats/markdown/read-definitions'

/** What the readers of blocks and of inline content share while one document is read. */
export interface Reading {
  readonly source: string
  readonly definitions: Definitions
  readonly locale: string | undefined
  unsafeLinks: number
  rawBlocks: number
}
