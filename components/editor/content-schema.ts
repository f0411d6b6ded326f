import { type Extensions, Mark, Node } from '@tiptap/core'
import { Text } from '@tiptap/extension-text'
import { CHIP, type CodeMarkAttributes } from '@/components/editor/content-conversion'
import {
  type InlineNode,
  inlineContentSchema,
  isSafeHref,
  PAIRED_TYPES,
  type PairedType,
} from '@/core/model/inline-content'

/** Attribute by which a copied code finds its way back from the clipboard; parsed like any other untrusted text. */
const CODE_ATTRIBUTE = 'data-hexapla-code'

/** A segment is one paragraph: there is nothing to split it into. */
const SegmentDocument = Node.create({ name: 'doc', topNode: true, content: 'paragraph' })

const SegmentParagraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  // Line breaks and runs of spaces are text like any other; without this they would be read back as one space.
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'p', preserveWhitespace: 'full' }],
  renderHTML: () => ['p', 0],
})

/** The elements by which the world outside writes our codes, and by which the editor shows them. */
const ELEMENTS: Readonly<Record<PairedType, { readonly shown: string; readonly read: readonly string[] }>> = {
  bold: { shown: 'strong', read: ['strong', 'b'] },
  italic: { shown: 'em', read: ['em', 'i'] },
  code: { shown: 'code', read: ['code'] },
  // Not an `a`: a click in the text must not leave the page.
  link: { shown: 'span', read: ['a[href]'] },
  unknown: { shown: 'span', read: [] },
}

/** A paired code as a mark. Several of one type may lie on the same text, as they may in the tree they come from. */
function codeMark(type: PairedType) {
  return Mark.create({
    name: type,
    excludes: '',
    // One goes on writing in bold; the end of a link is its end.
    inclusive: type === 'bold' || type === 'italic',
    addAttributes: () => ({
      id: { default: null, rendered: false },
      href: { default: null, rendered: false },
      data: { default: null, rendered: false },
      instance: { default: null, rendered: false },
    }),
    parseHTML: () => [
      { tag: `[${CODE_ATTRIBUTE}]`, getAttrs: (element) => copiedMark(type, element) },
      ...ELEMENTS[type].read.map((tag) => ({ tag, getAttrs: (element: HTMLElement) => foreignMark(type, element) })),
    ],
    renderHTML: ({ mark }) => [ELEMENTS[type].shown, describeMark(type, mark.attrs as CodeMarkAttributes), 0],
  })
}

/** A placeholder, or an empty pair of codes: one undividable thing in the text. */
const Chip = Node.create({
  name: CHIP,
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ node: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: `span[${CODE_ATTRIBUTE}]`, priority: 60, getAttrs: (element) => copiedChip(element) }],
  renderHTML: ({ node }) => ['span', describeChip(node.attrs.node), labelOf(node.attrs.node)],
})

/** Everything a segment can hold. Whatever is not in this list cannot get into the text, however it is pasted. */
export const CONTENT_EXTENSIONS: Extensions = [
  SegmentDocument,
  SegmentParagraph,
  Text,
  ...PAIRED_TYPES.map(codeMark),
  Chip,
]

/** What the chip of a placeholder says. Always a string: an array here would be read as an instruction to build DOM. */
export function labelOf(node: unknown): string {
  if (!isRecord(node)) return ''
  if (node.type === 'break') return '↵'
  const label = node.kind === 'ph' ? node.label : node.id
  return typeof label === 'string' && label !== '' ? label : String(node.type ?? '')
}

function describeMark(type: PairedType, { id, href, data }: CodeMarkAttributes): Record<string, string> {
  const safe = typeof href === 'string' && isSafeHref(href) ? href : undefined
  const node = { kind: 'pc', id: id ?? 'n1', type, ...(safe !== undefined && { href: safe }), ...(data && { data }) }
  return {
    [CODE_ATTRIBUTE]: JSON.stringify({ ...node, content: [] }),
    'data-code': type,
    ...(safe !== undefined && { title: safe }),
  }
}

function describeChip(node: unknown): Record<string, string> {
  const type = isRecord(node) && typeof node.type === 'string' ? node.type : 'unknown'
  return { [CODE_ATTRIBUTE]: JSON.stringify(node ?? null), 'data-chip': type, contenteditable: 'false' }
}

/** `false` makes the rule not apply. */
function copiedMark(type: PairedType, element: HTMLElement): Partial<CodeMarkAttributes> | false {
  const node = parseCopied(element)
  if (node?.kind !== 'pc' || node.type !== type || element.hasAttribute('data-chip')) return false
  return { id: node.id, href: node.href ?? null, data: node.data ?? null }
}

function copiedChip(element: HTMLElement): { readonly node: InlineNode } | false {
  const node = parseCopied(element)
  return node === undefined || node.kind === 'text' || !element.hasAttribute('data-chip') ? false : { node }
}

/** An address that could run something is left out; the words of the link stay. */
function foreignMark(type: PairedType, element: HTMLElement): Partial<CodeMarkAttributes> | false {
  // Documents from Google wrap everything in a `b` that is not bold.
  if (element.style.fontWeight === 'normal' || element.hasAttribute(CODE_ATTRIBUTE)) return false
  if (type !== 'link') return {}
  const href = element.getAttribute('href') ?? ''
  return isSafeHref(href) ? { href } : false
}

function parseCopied(element: HTMLElement): InlineNode | undefined {
  try {
    const content = inlineContentSchema.safeParse([JSON.parse(element.getAttribute(CODE_ATTRIBUTE) ?? '')])
    return content.data?.[0]
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
