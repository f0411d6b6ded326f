import { placeholder } from '@/core/formats/finish-content'
import { imageNotation, linkEnd } from '@/core/formats/markdown/notation'
import type { MarkdownNode } from '@/core/formats/markdown/parse'
import type { Reading } from '@/core/formats/markdown/reading'
import {
  type InlineContent,
  type InlineNode,
  isSafeHref,
  type PairedCode,
  type Placeholder,
} from '@/core/model/inline-content'

/** The model's limit for an address, in UTF-16 code units. */
const MAX_HREF_LENGTH = 2_000

type Target = { readonly url: string; readonly title?: string | null | undefined }

/** Inline nodes as content; ids are given later. The tree is at most 512 deep. */
export function readInline(nodes: readonly MarkdownNode[], reading: Reading): InlineContent {
  return nodes.flatMap((node): InlineContent => {
    if ('children' in node) return readPair(node, reading)
    return readSingle(node, reading)
  })
}

function readPair(node: Extract<MarkdownNode, { children: unknown }>, reading: Reading): InlineContent {
  const content = readInline(node.children, reading)
  if (node.type === 'strong') return [pair('bold', content)]
  if (node.type === 'emphasis') return [pair('italic', content)]
  if (node.type === 'link') return [readLink(node, content, reading)]
  if (node.type !== 'linkReference') return content
  return [readLink(reading.definitions.byIdentifier.get(node.identifier) ?? { url: '' }, content, reading)]
}

function readSingle(node: MarkdownNode, { definitions }: Reading): InlineContent {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }]
    case 'inlineCode':
      return [pair('code', [{ kind: 'text', text: node.value }])]
    case 'break':
      return [placeholder('break', '↵')]
    case 'image':
      return [imagePlaceholder(node, node.alt)]
    case 'imageReference':
      return [imagePlaceholder(definitions.byIdentifier.get(node.identifier) ?? { url: '' }, node.alt)]
    case 'footnoteReference':
      return [placeholder('note', `[^${node.identifier}]`, `[^${node.identifier}]`)]
    case 'html':
      return [placeholderOfHtml(node.value)]
    default:
      return []
  }
}

/** A link; its text in a code without an address when following it could run something; a chip when it has no text. */
function readLink({ url, title }: Target, content: InlineContent, reading: Reading): InlineNode {
  const data = { start: '[', end: linkEnd(url, title) }
  if (content.length === 0) return placeholder('unknown', data.start + data.end, data.start + data.end)
  if (!isSafeHref(url) || url.length > MAX_HREF_LENGTH) {
    reading.unsafeLinks++
    return { ...pair('unknown', content), data }
  }
  return { ...pair('link', content), href: url, ...(title && { data }) }
}

function imagePlaceholder({ url, title }: Target, alt: string | null | undefined): Placeholder {
  const data = imageNotation({ alt: alt ?? '', url, title })
  return placeholder('image', alt || lastPart(url) || '![]', data)
}

function lastPart(url: string): string {
  return url.startsWith('data:') ? '' : (url.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
}

function pair(type: PairedCode['type'], content: InlineContent): PairedCode {
  return { kind: 'pc', id: '', type, content }
}

/** Raw HTML as a chip: what is one in CommonMark too is known by its name. */
export function placeholderOfHtml(raw: string): Placeholder {
  if (/^<br\s*\/?>$/i.test(raw)) return placeholder('break', '↵', raw)
  if (!/^<img\s[^<>]*>$/i.test(raw)) return placeholder('unknown', raw, raw)
  const alternative = /\salt=(?:"([^"]*)"|'([^']*)')/i.exec(raw)
  return placeholder('image', alternative?.[1] || alternative?.[2] || '<img>', raw)
}
