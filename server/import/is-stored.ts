import type { BlockKind } from '@/core/model/article'
import type { PartRole } from '@/core/protocol/import'

/** Parts that become blocks; the date becomes a field, the language line the list of targets, the rest is left out. */
export function isStored(role: PartRole): role is BlockKind {
  return role !== 'date' && role !== 'language-line' && role !== 'omit'
}
