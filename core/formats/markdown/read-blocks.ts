import { finishContent, placeholder } from '@/core/formats/finish-content'
import { joinLines } from '@/core/formats/join-lines'
import { definitionNotation, pairNotation } from '@/core/formats/markdown/notation'
import { type MarkdownNode, parseMarkdown } from '@/core/formats/markdown/parse'
import type { DefinitionNode } from '@/core/formats/markdown/read-definitions'
import { placeholderOfHtml, readInline } from '@/core/formats/markdown/read-inline'
import type { Reading } from '@/core/formats/markdown/reading'
import type { DraftBlock } from '@/core/model/article'
import type { InlineContent, InlineNode } from '@/core/model/inline-content'

type BlockPlace = Pick<DraftBlock, 'kind' | 'level'>

/** The blocks of some nodes; `place` is what a paragraph among them is. Containers nest at most 100 deep. */
export function readBlocks(nodes: readonly MarkdownNode[], place: BlockPlace, reading: Reading): readonly DraftBlock[] {
  return nodes.flatMap((node): readonly DraftBlock[] => {
    switch (node.type) {
      case 'heading':
        return inlineBlock(node.children, { kind: 'heading', level: node.depth }, reading)
      case 'paragraph':
        return inlineBlock(node.children, place, reading)
      case 'blockquote':
        return readBlocks(node.children, { kind: 'quote', level: 0 }, reading)
      case 'list':
        return readBlocks(node.children, { kind: 'list-item', level: deeper(place) }, reading)
      case 'listItem':
        return readBlocks(node.children, place, reading)
      default:
        return readLeaf(node, place, reading)
    }
  })
}

function readLeaf(node: MarkdownNode, place: BlockPlace, reading: Reading): readonly DraftBlock[] {
  switch (node.type) {
    case 'code':
      return codeBlock(node.value, [node.lang, node.meta].filter(Boolean).join(' '))
    case 'html':
      reading.rawBlocks++
      return finished([placeholderOfHtml(node.value)], place)
    case 'thematicBreak':
      return finished([placeholder('unknown', '***', '***')], place)
    case 'definition':
      return readDefinition(node, place, reading)
    default:
      return []
  }
}

/** Only unused definitions are left: a footnote's text, or a code to be kept. */
function readDefinition(node: DefinitionNode, place: BlockPlace, reading: Reading): readonly DraftBlock[] {
  if (reading.definitions.used.has(node)) return []
  const label = node.label ?? node.identifier
  if (label.startsWith('^')) return inlineBlock(parseNoteText(sourceOf(node, reading)), place, reading)
  const notation = definitionNotation({ label, url: node.url, title: node.title })
  return finished([placeholder('unknown', notation, notation)], place)
}

/**
 * A footnote's text (`[^1]: 出典`) as the inline nodes of a paragraph. CommonMark takes a text without spaces for the
 * address of a link definition; with a letter before it, it is none.
 */
function parseNoteText(markdown: string): readonly MarkdownNode[] {
  const [paragraph] = parseMarkdown(`x${markdown}`).children
  if (paragraph?.type !== 'paragraph') throw new Error(`not the text of a footnote: ${markdown.slice(0, 100)}`)
  return paragraph.children.slice(1)
}

/** The node as it stands in the document, without the quotation marks of the lines after the first. */
function sourceOf({ position }: DefinitionNode, { source }: Reading): string {
  return source.slice(position?.start.offset, position?.end.offset).replace(/\r?\n[ \t>]*/g, '\n')
}

/** The info string (`js`) is a code before the lines, so that it is not lost and not translated. */
function codeBlock(value: string, info: string): readonly DraftBlock[] {
  const lines: InlineNode[] = value === '' ? [] : [{ kind: 'text', text: value }]
  const nodes = info === '' ? lines : [placeholder('unknown', info, info), ...lines]
  return finished(nodes, { kind: 'code', level: 0 })
}

function inlineBlock(children: readonly MarkdownNode[], place: BlockPlace, reading: Reading): readonly DraftBlock[] {
  return finished(joinLines(readInline(children, reading), reading.locale), place)
}

function finished(nodes: InlineContent, { kind, level }: BlockPlace): readonly DraftBlock[] {
  const content = finishContent(nodes, pairNotation)
  return content.length === 0 ? [] : [{ kind, level, content }]
}

function deeper({ kind, level }: BlockPlace): number {
  return kind === 'list-item' ? Math.min(6, level + 1) : 1
}
