import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { frontmatter } from 'micromark-extension-frontmatter'
import { noteReferenceSyntax, noteReferenceTree } from '@/core/formats/markdown/note-reference'

export type MarkdownRoot = ReturnType<typeof fromMarkdown>
export type MarkdownNode = MarkdownRoot['children'][number]

/** The text as CommonMark with footnote marks. Hostile texts are to be refused before: some take minutes. */
export function parseMarkdown(markdown: string): MarkdownRoot {
  return fromMarkdown(markdown, { extensions: [noteReferenceSyntax], mdastExtensions: [noteReferenceTree] })
}

/** The beginning of a document, where front matter may stand. */
export function parseMarkdownStart(markdown: string): MarkdownRoot {
  return fromMarkdown(markdown, {
    extensions: [frontmatter('yaml'), noteReferenceSyntax],
    mdastExtensions: [frontmatterFromMarkdown('yaml'), noteReferenceTree],
  })
}

/** True when some node has more than `limit` ancestors. */
export function isDeeper(root: MarkdownRoot, limit: number): boolean {
  let level: readonly MarkdownNode[] = root.children
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((node): readonly MarkdownNode[] => ('children' in node ? node.children : []))
  }
  return false
}
