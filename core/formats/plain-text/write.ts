import type { DraftBlock } from '@/core/model/article'
import { plainTextOf } from '@/core/model/inline-content'

/** The blocks' texts without their codes, parted by blank lines. A text's own blank lines become line ends. */
export function writePlainText(blocks: readonly DraftBlock[]): string {
  const texts = blocks.map(({ content }) => oneParagraph(plainTextOf(content))).filter((text) => text !== '')
  return texts.map((text) => `${text}\n`).join('\n')
}

function oneParagraph(text: string): string {
  const lines = text.split(/\r\n|\n|\r/)
  return lines
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim()
}
