import type { InlineContent, PairedCode, Placeholder } from '@/core/model/inline-content'

export type InlineCode = PairedCode | Placeholder

/** Every code of a content in the order in which it opens. */
export function codesOf(content: InlineContent): readonly InlineCode[] {
  return content.flatMap((node) => {
    if (node.kind === 'text') return []
    return node.kind === 'ph' ? [node] : [node, ...codesOf(node.content)]
  })
}

/** Codes of the source that the target does not have yet, in the source's order. */
export function missingCodes(source: InlineContent, target: InlineContent): readonly InlineCode[] {
  const left = codesOf(target).map(nameOf)
  return codesOf(source).filter((code) => {
    const index = left.indexOf(nameOf(code))
    if (index === -1) return true
    left.splice(index, 1)
    return false
  })
}

/** Ties a code of the target to its counterpart: kind, type and id. */
function nameOf({ kind, type, id }: InlineCode): string {
  return JSON.stringify([kind, type, id])
}
