import type { Format } from '@/core/formats/format'
import { readMarkdown } from '@/core/formats/markdown/read'
import { writeMarkdown } from '@/core/formats/markdown/write'

/** How far into the text the marks of Markdown are looked for. */
const LOOK_AT = 10_000

/** CommonMark, with front matter. */
export const markdown = {
  id: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  mediaTypes: ['text/markdown'],
  detect: detectMarkdown,
  read: readMarkdown,
  write: writeMarkdown,
} as const satisfies Format

/** One mark may be chance (a dash before a remark), two kinds of them are not; front matter and `# ` are enough alone. */
function detectMarkdown(text: string): number {
  const beginning = text.slice(0, LOOK_AT)
  if (/^\uFEFF?---[ \t]*\r?\n[^\r\n]*:/.test(beginning)) return 0.8
  const marks = [
    /^#{1,6} \S/m,
    /^[-*+] \S/m,
    /^> \S/m,
    /^```/m,
    /\]\([^\s)]{1,500}\)/,
    /\*\*[^\s*]/,
    /^(={3,}|-{3,})$/m,
  ]
  const found = marks.filter((mark) => mark.test(beginning)).length
  if (/^#{1,6} \S/m.test(beginning)) return Math.min(0.8, 0.5 + 0.1 * found)
  return found < 2 ? 0 : Math.min(0.8, 0.2 * found)
}
