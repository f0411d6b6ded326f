import { checkBlocks } from '@/core/formats/check-blocks'
import { checkText } from '@/core/formats/check-text'
import type { FormatDocument, FormatFailure, FormatWarning, MetadataEntry, ReadOptions } from '@/core/formats/format'
import { readFrontMatter } from '@/core/formats/markdown/front-matter'
import { isDeeper, type MarkdownRoot, parseMarkdown, parseMarkdownStart } from '@/core/formats/markdown/parse'
import { readBlocks } from '@/core/formats/markdown/read-blocks'
import { readDefinitions } from '@/core/formats/markdown/read-definitions'
import { refuseCostly } from '@/core/formats/markdown/refuse-costly'
import { splitMarkdown } from '@/core/formats/markdown/split-markdown'
import type { DraftBlock } from '@/core/model/article'
import { fail, type Result, succeed } from '@/core/model/result'

/** micromark takes 1.5 s for each megabyte of prose. UTF-16 code units. */
const MAX_LENGTH = 5_000_000
/** Short lines cost more: 100,000 list items take 8 s. */
const MAX_LINES = 100_000
/** Emphasis inside emphasis; beyond it a person sees nothing more, and recursion over the tree would be at risk. */
const MAX_DEPTH = 512

/** CommonMark with front matter and footnote marks. Definitions go into the links that use them, unused ones are kept. */
export function readMarkdown(text: string, options: ReadOptions = {}): Result<FormatDocument, FormatFailure> {
  const checked = checkText(text, { maxLength: MAX_LENGTH, maxLines: MAX_LINES })
  if (!checked.ok) return checked
  const pieces = splitMarkdown(checked.value)
  const refusal = refuseCostly(pieces)
  if (refusal !== undefined) return refusal
  const found: Found = { blocks: [], metadata: [], unsafeLinks: 0, rawBlocks: 0 }
  for (const [index, piece] of pieces.entries()) {
    const root = index === 0 ? parseMarkdownStart(piece) : parseMarkdown(piece)
    if (isDeeper(root, MAX_DEPTH)) return fail('markdown-too-nested')
    addPiece(root, { source: piece, locale: options.locale, found })
  }
  const blocks = checkBlocks(found.blocks)
  return blocks.ok ? succeed({ blocks: blocks.value, metadata: found.metadata, warnings: warningsOf(found) }) : blocks
}

interface Found {
  readonly blocks: DraftBlock[]
  metadata: readonly MetadataEntry[]
  unsafeLinks: number
  rawBlocks: number
}

interface Piece {
  readonly source: string
  readonly locale: string | undefined
  readonly found: Found
}

function addPiece(root: MarkdownRoot, { source, locale, found }: Piece): void {
  const [first] = root.children
  if (first?.type === 'yaml') found.metadata = readFrontMatter(first.value)
  const reading = { source, locale, definitions: readDefinitions(root), unsafeLinks: 0, rawBlocks: 0 }
  for (const block of readBlocks(root.children, { kind: 'paragraph', level: 0 }, reading)) found.blocks.push(block)
  found.unsafeLinks += reading.unsafeLinks
  found.rawBlocks += reading.rawBlocks
}

function warningsOf({ unsafeLinks, rawBlocks }: Found): readonly FormatWarning[] {
  const counts = [
    { code: 'unsafe-link', values: { count: unsafeLinks } },
    { code: 'raw-html', values: { count: rawBlocks } },
  ] as const
  return counts.filter(({ values }) => values.count > 0)
}
