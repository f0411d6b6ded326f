import { type InlineContent, plainTextOf } from '@/core/model/inline-content'

/**
 * Inline content as one JSON string that is the same for the same content, however its keys were ordered on the way
 * (a database may reorder them): keys sorted by UTF-16 code units, absent ones left out, no white space.
 */
export function canonicalContent(content: InlineContent): string {
  return JSON.stringify(sortKeys(content))
}

/** True when two contents say the same, codes and texts. */
export function isSameContent(one: InlineContent, other: InlineContent): boolean {
  return canonicalContent(one) === canonicalContent(other)
}

/** True when there is nothing to read: no text but white space and no placeholder. */
export function isEmptyContent(content: InlineContent): boolean {
  return plainTextOf(content).trim() === '' && !hasPlaceholder(content)
}

function hasPlaceholder(content: InlineContent): boolean {
  return content.some((node) => node.kind === 'ph' || (node.kind === 'pc' && hasPlaceholder(node.content)))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]))
}
