import type { BlockKind } from '@/core/model/article'
import { isEmptyContent } from '@/core/model/canonical-content'
import { type InlineContent, plainTextOf } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { PartRole } from '@/core/protocol/import'
import { segmentBlock } from '@/core/segmentation/segment-block'
import { countWords } from '@/core/text/count-words'
import type { NewBlock } from '@/data/articles'
import { hashContent } from '@/data/hash-content'
import { isStored } from '@/server/import/is-stored'

interface Part {
  readonly role: PartRole
  readonly level: number
  readonly content: InlineContent
}

/** The blocks a document's parts become, each cut into segments; parts without text or codes are left out. */
export function cutBlocks(parts: readonly Part[], locale: Locale): readonly NewBlock[] {
  return parts.flatMap(({ role, level, content }) =>
    isStored(role) && !isEmptyContent(content) ? [cutBlock({ kind: role, level, content }, locale)] : [],
  )
}

function cutBlock(
  { kind, level, content }: { kind: BlockKind; level: number; content: InlineContent },
  locale: Locale,
): NewBlock {
  const segments = segmentBlock(kind, content, locale).map((segment) => {
    const text = plainTextOf(segment)
    return { content: segment, text, hash: hashContent(segment), words: countWords(text, locale) }
  })
  return { kind, level, segments }
}
