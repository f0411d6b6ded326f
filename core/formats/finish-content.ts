import type { InlineContent, InlineNode, PairedCode, Placeholder } from '@/core/model/inline-content'

/** Codes nested deeper than this stand alone; the model refuses a depth above 16. */
const MAX_CODE_DEPTH = 12
/** The model's limit for what one code remembers of the original, in UTF-16 code units. */
const MAX_DATA_LENGTH = 20_000
const MAX_LABEL_LENGTH = 40

/** What the format writes before and after a paired code that remembers nothing itself. */
export type Notation = (code: PairedCode) => { readonly start: string; readonly end: string }

/**
 * Brings a reader's nodes into the model's bounds without losing anything: neighbouring texts become one, codes that
 * are too deep or too long become placeholders, and all get the ids `1`, `2`, … in reading order.
 */
export function finishContent(nodes: InlineContent, notation: Notation): InlineContent {
  return numberCodes(mergeTexts(boundCodes(nodes, 0, notation)), { last: 0 })
}

/** A placeholder a reader makes; `finishContent` gives it its id. */
export function placeholder(type: Placeholder['type'], label: string, data?: string): Placeholder {
  return { kind: 'ph', id: '', type, label: shorten(label), ...(data !== undefined && { data }) }
}

/** Neighbouring texts as one, empty ones gone, at every depth. */
export function mergeTexts(nodes: InlineContent): InlineContent {
  const merged: InlineNode[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.kind === 'pc') merged.push({ ...node, content: mergeTexts(node.content) })
    else if (node.kind === 'ph') merged.push(node)
    else if (last?.kind === 'text') merged[merged.length - 1] = { kind: 'text', text: last.text + node.text }
    else if (node.text !== '') merged.push(node)
  }
  return merged
}

function boundCodes(nodes: InlineContent, depth: number, notation: Notation): InlineContent {
  return nodes.flatMap((node): InlineContent => {
    if (node.kind === 'text') return [node]
    if (node.kind === 'ph') return splitData(node)
    const content = boundCodes(node.content, depth + 1, notation)
    if (depth < MAX_CODE_DEPTH && !isTooLong(node)) return [{ ...node, content }]
    const { start, end } = node.data ?? notation(node)
    return [
      ...splitData(placeholder('unknown', start, start)),
      ...content,
      ...splitData(placeholder('unknown', end, end)),
    ]
  })
}

function isTooLong({ data }: PairedCode): boolean {
  return data !== undefined && Math.max(data.start.length, data.end.length) > MAX_DATA_LENGTH
}

/** An embedded picture can be larger than one code may be: its parts follow one another. */
function splitData(node: Placeholder): InlineContent {
  const { data } = node
  if (data === undefined || data.length <= MAX_DATA_LENGTH) return [node]
  const parts = cutData(data)
  return parts.map((part, index) => (index === 0 ? { ...node, data: part } : placeholder('unknown', '…', part)))
}

function cutData(data: string): readonly string[] {
  const parts: string[] = []
  for (let start = 0; start < data.length; ) {
    const end = wholeCharacterEnd(data, start + MAX_DATA_LENGTH)
    parts.push(data.slice(start, end))
    start = end
  }
  return parts
}

/** One less when the cut would part a surrogate pair. */
function wholeCharacterEnd(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && end < text.length ? end - 1 : end
}

function shorten(label: string): string {
  const line = label.replace(/\s+/g, ' ').trim()
  if (line.length <= MAX_LABEL_LENGTH) return line
  return `${line.slice(0, wholeCharacterEnd(line, MAX_LABEL_LENGTH - 1))}…`
}

function numberCodes(nodes: InlineContent, count: { last: number }): InlineContent {
  return nodes.map((node) => {
    if (node.kind === 'text') return node
    count.last++
    const id = String(count.last)
    return node.kind === 'ph' ? { ...node, id } : { ...node, id, content: numberCodes(node.content, count) }
  })
}
