import type { JSONContent } from '@tiptap/core'
import type { InlineContent, InlineNode, PairedCode } from '@/core/model/inline-content'

/**
 * What a mark of the editor remembers of a paired code. ProseMirror keeps marks as a flat set; `instance` numbers the
 * codes in the order they open, so that their nesting can be told again. A mark the person made has no instance, and
 * no id until it is read out.
 */
export interface CodeMarkAttributes {
  readonly id: string | null
  readonly href: string | null
  readonly data: { readonly start: string; readonly end: string } | null
  readonly instance: number | null
}

/** Name of the node that stands for a placeholder, or for a pair of codes with nothing in between. */
export const CHIP = 'chip'

interface Mark {
  readonly type: PairedCode['type']
  readonly attrs: CodeMarkAttributes
}

/** One stretch of text, or one chip, with every code it lies in, the outermost first. */
interface Leaf {
  readonly node: InlineNode
  readonly marks: readonly Mark[]
}

/** The editor's document for a content: one paragraph whose text carries the codes as marks. */
export function toDocument(content: InlineContent): JSONContent {
  const leaves: Leaf[] = []
  collectLeaves(content, [], { leaves, opened: 0 })
  return { type: 'doc', content: [{ type: 'paragraph', content: leaves.map(leafToJson) }] }
}

/** The content of the editor's document. `fromDocument(toDocument(content))` says the same as `content`. */
export function fromDocument(document: JSONContent): InlineContent {
  const nodes = (document.content ?? []).flatMap((paragraph) => paragraph.content ?? [])
  const leaves = nodes.map(jsonToLeaf)
  return nest(leaves, freshIds(leaves))
}

/** Content in its simplest form: neighbouring texts joined, empty ones left out. */
export function tidyContent(content: InlineContent): InlineContent {
  const tidied: InlineNode[] = []
  for (const node of content) {
    const last = tidied.at(-1)
    if (node.kind === 'pc') tidied.push({ ...node, content: tidyContent(node.content) })
    else if (node.kind === 'ph') tidied.push(node)
    else if (node.text === '') continue
    else if (last?.kind === 'text') tidied[tidied.length - 1] = { kind: 'text', text: last.text + node.text }
    else tidied.push(node)
  }
  return tidied
}

interface Collection {
  readonly leaves: Leaf[]
  opened: number
}

function collectLeaves(content: InlineContent, marks: readonly Mark[], collection: Collection): void {
  for (const node of tidyContent(content)) {
    if (node.kind === 'pc' && hasLeaf(node)) {
      const { id, type, href = null, data = null } = node
      const mark = { type, attrs: { id, href, data, instance: collection.opened } }
      collection.opened += 1
      collectLeaves(node.content, [...marks, mark], collection)
    } else {
      collection.leaves.push({ node, marks })
    }
  }
}

function hasLeaf({ content }: PairedCode): boolean {
  return content.some((node) => (node.kind === 'text' ? node.text !== '' : node.kind === 'ph' || hasLeaf(node)))
}

function leafToJson({ node, marks }: Leaf): JSONContent {
  const carried = { marks: marks.map(({ type, attrs }) => ({ type, attrs: { ...attrs } })) }
  if (node.kind === 'text') return { type: 'text', text: node.text, ...carried }
  return { type: CHIP, attrs: { node }, ...carried }
}

function jsonToLeaf(json: JSONContent): Leaf {
  const marks = (json.marks ?? []) as unknown as readonly Mark[]
  return json.type === 'text'
    ? { node: { kind: 'text', text: json.text ?? '' }, marks }
    : { node: json.attrs?.node as InlineNode, marks }
}

/** Turns flat marks back into a tree: of the codes that begin at a leaf, the one that reaches furthest is outermost. */
function nest(leaves: readonly Leaf[], nextId: () => string): InlineContent {
  const nodes: InlineNode[] = []
  let at = 0
  while (at < leaves.length) {
    const leaf = leaves[at]
    const outermost = leaf === undefined ? undefined : outermostMark(leaves, at)
    if (leaf === undefined) break
    if (outermost === undefined) {
      nodes.push(leaf.node)
      at += 1
      continue
    }
    const end = endOfRun(leaves, at, outermost)
    const inner = leaves.slice(at, end).map((inside) => withoutMark(inside, outermost))
    nodes.push(pairedCode(outermost, nest(inner, nextId), nextId))
    at = end
  }
  return tidyContent(nodes)
}

function outermostMark(leaves: readonly Leaf[], at: number): Mark | undefined {
  const candidates = (leaves[at]?.marks ?? []).map((mark) => ({ mark, end: endOfRun(leaves, at, mark) }))
  candidates.sort((one, other) => other.end - one.end || instanceOf(one.mark) - instanceOf(other.mark))
  return candidates[0]?.mark
}

/** A mark the person made lies inside the codes that were there, unless it reaches further. */
function instanceOf({ attrs }: Mark): number {
  return attrs.instance ?? Number.MAX_SAFE_INTEGER
}

function endOfRun(leaves: readonly Leaf[], start: number, mark: Mark): number {
  let end = start
  while (end < leaves.length && leaves[end]?.marks.some((other) => isSameMark(other, mark))) end += 1
  return end
}

function withoutMark({ node, marks }: Leaf, mark: Mark): Leaf {
  const index = marks.findIndex((other) => isSameMark(other, mark))
  return { node, marks: marks.filter((_, other) => other !== index) }
}

function isSameMark(one: Mark, other: Mark): boolean {
  const [a, b] = [one.attrs, other.attrs]
  return (
    one.type === other.type &&
    a.id === b.id &&
    a.href === b.href &&
    a.instance === b.instance &&
    a.data?.start === b.data?.start &&
    a.data?.end === b.data?.end
  )
}

function pairedCode({ type, attrs }: Mark, content: InlineContent, nextId: () => string): PairedCode {
  return {
    kind: 'pc',
    id: attrs.id ?? nextId(),
    type,
    ...(attrs.href !== null && { href: attrs.href }),
    ...(attrs.data !== null && { data: attrs.data }),
    content,
  }
}

/** Ids `n1`, `n2` … for codes that have no counterpart in the source, none of them in use already. */
function freshIds(leaves: readonly Leaf[]): () => string {
  const used = new Set(leaves.flatMap(({ node, marks }) => [...idsIn(node), ...marks.map(({ attrs }) => attrs.id)]))
  let count = 0
  return () => {
    do count += 1
    while (used.has(`n${count}`))
    return `n${count}`
  }
}

function idsIn(node: InlineNode): readonly string[] {
  if (node.kind === 'text') return []
  return node.kind === 'ph' ? [node.id] : [node.id, ...node.content.flatMap(idsIn)]
}
