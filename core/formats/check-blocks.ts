import type { FormatFailure } from '@/core/formats/format'
import type { DraftBlock } from '@/core/model/article'
import { inlineContentSchema, MAX_TEXT_LENGTH, plainTextOf } from '@/core/model/inline-content'
import { fail, type Result, succeed } from '@/core/model/result'

/** As many parts as an import can be asked to store (`MAX_PARTS` of the protocol). */
const MAX_BLOCKS = 50_000

/** The blocks when every one of them can be stored; else the number (from 1) of the first that cannot. */
export function checkBlocks(blocks: readonly DraftBlock[]): Result<readonly DraftBlock[], FormatFailure> {
  if (blocks.length > MAX_BLOCKS) return fail('file-too-large', { blocks: blocks.length, limit: MAX_BLOCKS })
  for (const [index, { content }] of blocks.entries()) {
    const block = index + 1
    const length = plainTextOf(content).length
    if (length > MAX_TEXT_LENGTH) return fail('text-too-long', { block, length, limit: MAX_TEXT_LENGTH })
    if (!inlineContentSchema.safeParse(content).success) return fail('block-too-complex', { block })
  }
  return succeed(blocks)
}
