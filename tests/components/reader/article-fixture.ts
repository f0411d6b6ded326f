import type { BlockKind } from '@/core/model/article'
import type { ArticleId, BlockId, SegmentId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { PublishedArticle, PublishedBlock, PublishedSegment } from '@/core/model/published-article'

/** A sentence of the article: its text, and its language when the source stands in. */
export type Line = string | { readonly fallback: string }

let position = 0

/** A block of an article in `locale` whose source is Japanese. */
export function blockOf(kind: BlockKind, locale: string, lines: readonly Line[]): PublishedBlock {
  return {
    id: `block-${kind}-${position}` as BlockId,
    kind,
    level: kind === 'heading' ? 2 : 0,
    segments: lines.map((line) => segmentOf(line, locale)),
  }
}

function segmentOf(line: Line, locale: string): PublishedSegment {
  const isFallback = typeof line !== 'string'
  position += 1
  return {
    id: `segment-${position}` as SegmentId,
    position,
    content: textContent(isFallback ? line.fallback : line),
    locale: (isFallback ? 'ja' : locale) as Locale,
    isFallback,
    isOutdated: false,
  }
}

export function articleOf(locale: string, blocks: readonly PublishedBlock[]): PublishedArticle {
  return {
    articleId: 'article' as ArticleId,
    slug: 'hexapla',
    title: 'Six columns',
    titleLocale: locale as Locale,
    date: '2026-11-02',
    sourceLocale: 'ja' as Locale,
    locale: locale as Locale,
    isPublished: true,
    blocks,
    languages: [],
  }
}
