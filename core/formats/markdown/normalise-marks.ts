import { mergeTexts } from '@/core/formats/finish-content'
import type { InlineContent, InlineNode, PairedCode, PairedType } from '@/core/model/inline-content'

/** Types Markdown writes with marks around the text. */
const MARKS: ReadonlySet<PairedType> = new Set(['bold', 'italic', 'code', 'link'])

/**
 * The content as Markdown can say it: a mark never contains its equal nor touches it, code contains only text (other
 * marks go around it), nothing marks nothing.
 */
export function normaliseMarks(content: InlineContent): InlineContent {
  return mergeTexts(mergeMarks(unnest(mergeTexts(content), new Set())))
}

function unnest(nodes: InlineContent, around: ReadonlySet<PairedType>): InlineContent {
  return nodes.flatMap((node): InlineContent => {
    if (node.kind !== 'pc') return [node]
    if (around.has(node.type)) return unnest(node.content, around)
    if (node.type === 'code') return pushDownCode(unnest(node.content, new Set([...around, 'code'])), node)
    const inside = MARKS.has(node.type) ? new Set([...around, node.type]) : around
    const content = unnest(node.content, inside)
    return content.length > 0 || node.type === 'unknown' ? [{ ...node, content }] : []
  })
}

/** `<code>a <b>c</b></code>` becomes `a` in code and, inside the bold, `c` in code. */
function pushDownCode(nodes: InlineContent, code: PairedCode): InlineContent {
  return nodes.map((node): InlineNode => {
    if (node.kind === 'text') return { ...code, content: [node] }
    return node.kind === 'ph' ? node : { ...node, content: pushDownCode(node.content, code) }
  })
}

function mergeMarks(nodes: InlineContent): InlineContent {
  const merged: InlineNode[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (last?.kind === 'pc' && node.kind === 'pc' && node.type === last.type && canMerge(node)) {
      merged[merged.length - 1] = { ...last, content: [...last.content, ...node.content] }
    } else merged.push(node)
  }
  return merged.map((node) => (node.kind === 'pc' ? { ...node, content: mergeMarks(mergeTexts(node.content)) } : node))
}

function canMerge({ type }: PairedCode): boolean {
  return type === 'bold' || type === 'italic' || type === 'code'
}
