import { checkBlocks } from '@/core/formats/check-blocks'
import { checkText } from '@/core/formats/check-text'
import type { FormatDocument, FormatFailure, ReadOptions } from '@/core/formats/format'
import { joinLines } from '@/core/formats/join-lines'
import type { DraftBlock } from '@/core/model/article'
import { textContent } from '@/core/model/inline-content'
import { type Result, succeed } from '@/core/model/result'

/** The longest novel is a fifth of it; more would be a log or a dump. UTF-16 code units. */
const MAX_LENGTH = 20_000_000
const MAX_LINES = 200_000

/**
 * Paragraphs are parted by blank lines; in a text without any, every line is one. A line that begins with an
 * ideographic space begins a paragraph too, as Japanese and Chinese are printed.
 */
export function readPlainText(text: string, options: ReadOptions = {}): Result<FormatDocument, FormatFailure> {
  const checked = checkText(text, { maxLength: MAX_LENGTH, maxLines: MAX_LINES })
  if (!checked.ok) return checked
  const paragraphs = checkBlocks(partIntoParagraphs(checked.value).map(paragraphOf))
  if (!paragraphs.ok) return paragraphs
  const blocks = paragraphs.value.map((block) => ({ ...block, content: joinLines(block.content, options.locale) }))
  return succeed({ blocks, metadata: [], warnings: [] })
}

function partIntoParagraphs(text: string): readonly (readonly string[])[] {
  const lines = text.trim().split(/\r\n|\n|\r/)
  const everyLine = !lines.some(isBlank)
  const paragraphs: string[][] = []
  let isOpen = false
  for (const line of lines) {
    if (isBlank(line)) isOpen = false
    else if (isOpen && !everyLine && !line.startsWith('\u3000')) paragraphs.at(-1)?.push(line)
    else {
      paragraphs.push([line])
      isOpen = true
    }
  }
  return paragraphs
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

function paragraphOf(lines: readonly string[]): DraftBlock {
  return { kind: 'paragraph', level: 0, content: textContent(lines.join('\n').trim()) }
}
