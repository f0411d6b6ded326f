import {
  type InlineContent,
  type InlineNode,
  type InlineText,
  type PairedCode,
  type Placeholder,
  plainTextOf,
} from '@/core/model/inline-content'
import { segmenterFor } from '@/core/segmentation/registry'

/** The longest id that inline content may carry leaves room for the suffix of a part. UTF-16 code units. */
const LONGEST_ID_BASE = 56

/**
 * Cuts a paragraph's content into sentences, as `segmentText` cuts its text: the codes are left out while the boundaries
 * are looked for, and then put back. The plain texts joined are the plain text of the whole, and no code is lost:
 * a paired code that spans a boundary becomes two with the same properties, the further parts with the ids `${id}-2`,
 * `${id}-3` …; a placeholder at a boundary stays with the sentence before it, unless white space parts it from that.
 * Content without text is one segment if it has codes, and none if it is empty.
 */
export function segmentContent(content: InlineContent, locale: string): readonly InlineContent[] {
  if (content.length === 0) return []
  const text = plainTextOf(content)
  const placing: Placing = {
    text,
    boundaries: segmenterFor(locale).findBoundaries(text),
    usedIds: collectIds(content, new Set()),
    offset: 0,
    segment: 0,
  }
  const segments: InlineNode[][] = placing.boundaries.concat(0).map(() => [])
  for (const { segment, node } of placeNodes(content, placing)) segments[segment]?.push(node)
  return segments
}

/** Where the walk through the content stands. */
interface Placing {
  readonly text: string
  readonly boundaries: readonly number[]
  readonly usedIds: Set<string>
  offset: number
  /** How many boundaries lie behind. */
  segment: number
}

interface Placed {
  readonly segment: number
  readonly node: InlineNode
}

function placeNodes(nodes: InlineContent, placing: Placing): readonly Placed[] {
  return nodes.flatMap((node) => placeNode(node, placing))
}

function placeNode(node: InlineNode, placing: Placing): readonly Placed[] {
  if (node.kind === 'text') return placeText(node, placing)
  return node.kind === 'pc' && node.content.length > 0 ? placePair(node, placing) : [placeMark(node, placing)]
}

function placeText({ text }: InlineText, placing: Placing): readonly Placed[] {
  const placed: Placed[] = []
  const end = placing.offset + text.length
  while (placing.offset < end) {
    passBoundary(placing)
    const to = Math.min(end, placing.boundaries[placing.segment] ?? end)
    placed.push({ segment: placing.segment, node: { kind: 'text', text: placing.text.slice(placing.offset, to) } })
    placing.offset = to
  }
  return placed
}

function placePair(pair: PairedCode, placing: Placing): readonly Placed[] {
  const parts = new Map<number, InlineNode[]>()
  for (const { segment, node } of placeNodes(pair.content, placing)) {
    const part = parts.get(segment)
    if (part === undefined) parts.set(segment, [node])
    else part.push(node)
  }
  return Array.from(parts, ([segment, content], index) => ({
    segment,
    node: { ...pair, id: index === 0 ? pair.id : makePartId(pair.id, index + 1, placing.usedIds), content },
  }))
}

/** A placeholder, or a pair around nothing, has no text but for a line break's one character. */
function placeMark(node: Placeholder | PairedCode, placing: Placing): Placed {
  const isBreak = node.kind === 'ph' && node.type === 'break'
  if (isBreak || /\s/u.test(placing.text[placing.offset - 1] ?? 'x')) passBoundary(placing)
  if (isBreak) placing.offset += 1
  return { segment: placing.segment, node }
}

function passBoundary(placing: Placing): void {
  if (placing.offset === placing.boundaries[placing.segment]) placing.segment += 1
}

function makePartId(id: string, part: number, usedIds: Set<string>): string {
  const candidate = `${id.slice(0, LONGEST_ID_BASE)}-${part}`
  if (usedIds.has(candidate)) return makePartId(id, part + 1, usedIds)
  usedIds.add(candidate)
  return candidate
}

function collectIds(nodes: InlineContent, ids: Set<string>): Set<string> {
  for (const node of nodes) {
    if (node.kind !== 'text') ids.add(node.id)
    if (node.kind === 'pc') collectIds(node.content, ids)
  }
  return ids
}
