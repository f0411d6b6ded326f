import type { ArticleId, BlockId, ProjectId, SegmentId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'

/**
 * What a stretch of the source is. `section`, `headline`, `byline`, `editor` and `related` are the page's own lines,
 * translated like any other; the date is not a block, because every reader sees it in their own format.
 */
export const BLOCK_KINDS = [
  'section',
  'headline',
  'byline',
  'editor',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'table-cell',
  'code',
  'related',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export interface Block {
  readonly id: BlockId
  readonly kind: BlockKind
  /** 1–6, for headings and list items; 0 elsewhere. */
  readonly level: number
  /** 0-based, in reading order. */
  readonly position: number
}

/** A sentence of the source. */
export interface Segment {
  readonly id: SegmentId
  readonly blockId: BlockId
  /** 0-based in the whole article, in reading order. */
  readonly position: number
  readonly content: InlineContent
  readonly text: string
  /** SHA-256 (hex) of the stored content: a unit remembers the one it was made from. */
  readonly hash: string
}

export interface Article {
  readonly id: ArticleId
  readonly projectId: ProjectId
  readonly slug: string
  readonly sourceLocale: Locale
  /** The headline's plain text, for lists. */
  readonly title: string
  /** Calendar date of the page, `YYYY-MM-DD`; `undefined` when the source names none. */
  readonly date?: string
}

/** Before it has ids: what a format's reader gives and an importer stores. */
export interface DraftBlock {
  readonly kind: BlockKind
  readonly level: number
  readonly content: InlineContent
}
