import { createHash } from 'node:crypto'
import { canonicalContent } from '@/core/model/canonical-content'
import type { InlineContent } from '@/core/model/inline-content'

/** SHA-256 in hex of a segment's content: the same content has the same hash, whatever order its keys came in. */
export function hashContent(content: InlineContent): string {
  return createHash('sha256').update(canonicalContent(content), 'utf8').digest('hex')
}
