import type { Format } from '@/core/formats/format'
import { readHtml } from '@/core/formats/html/read'

/** How far into the text the marks of a page are looked for. */
const LOOK_AT = 4_000

/** Web pages, whole or in part. There is no writer: an article leaves as Markdown or plain text. */
export const html = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  detect: detectHtml,
  read: readHtml,
} as const satisfies Format

function detectHtml(text: string): number {
  const beginning = text.slice(0, LOOK_AT)
  if (/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!doctype html|<html[\s>])/i.test(beginning)) return 1
  const closed = beginning.match(/<\/(p|div|h[1-6]|ul|ol|li|table|article|section|body|blockquote|a|span)>/gi)
  return Math.min(0.9, 0.3 * (closed?.length ?? 0))
}
