import type { BlockKind } from '@/core/model/article'
import type { InlineContent } from '@/core/model/inline-content'
import { segmentContent } from '@/core/segmentation/segment-content'

/** Lines that are one unit of sense whatever stops they hold: a headline is translated whole. */
const WHOLE: ReadonlySet<BlockKind> = new Set(['section', 'headline', 'byline', 'editor', 'heading', 'related', 'code'])

/** Cuts a block's content into segments; a line of the page's own stays one segment. Empty content gives none. */
export function segmentBlock(kind: BlockKind, content: InlineContent, locale: string): readonly InlineContent[] {
  if (content.length === 0) return []
  return WHOLE.has(kind) ? [content] : segmentContent(content, locale)
}
