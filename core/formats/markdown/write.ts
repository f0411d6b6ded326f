import type { MetadataEntry } from '@/core/formats/format'
import { writeFrontMatter } from '@/core/formats/markdown/front-matter'
import { writeInline } from '@/core/formats/markdown/write-inline'
import type { DraftBlock } from '@/core/model/article'
import { type InlineContent, plainTextOf } from '@/core/model/inline-content'

const DEFAULT_HEADING_LEVEL = 2
const MAX_LEVEL = 6

/**
 * An article as Markdown: `#` the headline, `##` … the headings; the page's own lines (section, byline, editor, related)
 * are paragraphs, to be recognised again. Reading it gives the same blocks and inline content, except: empty blocks are
 * left out, equal marks that touch or contain one another become one, and marks in blocks of code are dropped.
 */
export function writeMarkdown(blocks: readonly DraftBlock[], metadata: readonly MetadataEntry[]): string {
  let body = ''
  let previous: DraftBlock | undefined
  for (const block of blocks) {
    const written = writeBlock(block, previous)
    if (written === undefined) continue
    if (previous !== undefined && !continuesList(block, previous)) body += '\n'
    body += `${written}\n`
    previous = block
  }
  const frontMatter = writeFrontMatter(metadata)
  const text = protectFirstCharacter(body)
  return frontMatter === '' || text === '' ? frontMatter + text : `${frontMatter}\n${text}`
}

/** Items follow one another without a blank line, except after raw HTML, which goes on to the next blank line. */
function continuesList(block: DraftBlock, previous: DraftBlock): boolean {
  const [first] = previous.content
  return block.kind === 'list-item' && previous.kind === 'list-item' && first?.kind !== 'ph'
}

/** A parser takes a byte order mark at the beginning of the text away. */
function protectFirstCharacter(text: string): string {
  return text.startsWith('\uFEFF') ? `&#xFEFF;${text.slice(1)}` : text
}

function writeBlock(block: DraftBlock, previous: DraftBlock | undefined): string | undefined {
  if (block.kind === 'code') return writeCode(block.content)
  const isHeading = block.kind === 'heading' || block.kind === 'headline'
  const text = writeInline(block.content, isHeading ? 'one-line' : 'lines')
  if (text === '') return undefined
  if (isHeading) return `${'#'.repeat(headingLevel(block))} ${text}`
  if (block.kind === 'list-item') return writeListItem(text, levelOf(block), levelBefore(previous))
  return block.kind === 'quote' ? prefixLines(text, '> ', '> ') : text
}

function headingLevel({ kind, level }: DraftBlock): number {
  if (kind === 'headline') return 1
  return level === 0 ? DEFAULT_HEADING_LEVEL : Math.min(MAX_LEVEL, level)
}

function levelOf({ level }: DraftBlock): number {
  return Math.min(MAX_LEVEL, Math.max(1, level))
}

function levelBefore(previous: DraftBlock | undefined): number {
  return previous?.kind === 'list-item' ? levelOf(previous) : 0
}

/** An item that is deeper than the list has come so far opens the lists between: `- - text`. */
function writeListItem(text: string, level: number, before: number): string {
  const opened = Math.max(1, level - before)
  return prefixLines(text, `${'  '.repeat(level - opened)}${'- '.repeat(opened)}`, '  '.repeat(level))
}

function prefixLines(text: string, first: string, others: string): string {
  const [beginning, ...lines] = text.split('\n')
  return [first + beginning, ...lines.map((line) => (line === '' ? others.trimEnd() : others + line))].join('\n')
}

/** The info string is the code that stands before the lines. The fence is longer than any in them. */
function writeCode(content: InlineContent): string | undefined {
  const [first, ...others] = content
  const info = first?.kind === 'ph' ? (first.data ?? '') : ''
  const text = plainTextOf(info === '' ? content : others).replace(/\r\n?/g, '\n')
  if (info === '' && text === '') return undefined
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  return `${fence}${info}\n${text === '' ? '' : `${text}\n`}${fence}`
}
