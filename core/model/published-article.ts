import type { BlockKind } from '@/core/model/article'
import type { ArticleId, BlockId, SegmentId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'

/**
 * An article as a reader of one language sees it: every sentence in that language where it has a text fit to be read,
 * else in the source. A version that is not published gives nothing away: all its sentences fall back.
 */
export interface PublishedArticle {
  readonly articleId: ArticleId
  readonly slug: string
  /** The headline in `titleLocale`: the reader's language when it is translated, else the source's. */
  readonly title: string
  readonly titleLocale: Locale
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date?: string
  readonly sourceLocale: Locale
  /** The language asked for. */
  readonly locale: Locale
  /** True for the source, and for a version its coordinator has published. */
  readonly isPublished: boolean
  readonly blocks: readonly PublishedBlock[]
  /** The project's languages in the project's order, the source among them. */
  readonly languages: readonly PublishedLanguage[]
}

export interface PublishedBlock {
  readonly id: BlockId
  readonly kind: BlockKind
  readonly level: number
  readonly segments: readonly PublishedSegment[]
}

/**
 * A sentence of the source with what is shown for it. A text that covers several sentences stands on the first of them;
 * the others are there with empty `content`, so that the anchor of every sentence exists in every language.
 */
export interface PublishedSegment {
  readonly id: SegmentId
  /** 0-based in the whole article; the same in every language. */
  readonly position: number
  readonly content: InlineContent
  /** The language of `content`. */
  readonly locale: Locale
  /** The source stands in for a sentence without a text in the reader's language. */
  readonly isFallback: boolean
  /** The source has changed since this text was made. */
  readonly isOutdated: boolean
}

export interface PublishedLanguage {
  readonly locale: Locale
  readonly isPublished: boolean
  readonly isCurrent: boolean
}

/** One line of the list of articles. */
export interface PublishedArticleSummary {
  readonly slug: string
  readonly title: string
  readonly titleLocale: Locale
  readonly date?: string
  /** Languages it can be read in: the source, then the published versions in the project's order. */
  readonly locales: readonly Locale[]
}
