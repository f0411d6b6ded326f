import type { PairedCode } from '@/core/model/inline-content'

export interface ImageReference {
  readonly alt: string
  readonly url: string
  readonly title: string | null | undefined
}

/** An image as CommonMark. */
export function imageNotation({ alt, url, title }: ImageReference): string {
  return `![${escapeAll(alt)}${linkEnd(url, title)}`
}

/** What closes a link: `](address "title")`. */
export function linkEnd(url: string, title?: string | null): string {
  return `](${destination(url)}${title ? ` "${escapeAll(title)}"` : ''})`
}

export interface Definition {
  readonly label: string
  readonly url: string
  readonly title: string | null | undefined
}

/** A link definition, on a line of its own. */
export function definitionNotation({ label, url, title }: Definition): string {
  return `[${escapeAll(label)}]: ${destination(url)}${title ? ` "${escapeAll(title)}"` : ''}`
}

/** What Markdown writes around a code that remembers nothing itself. */
export function pairNotation({ type, href }: PairedCode): { readonly start: string; readonly end: string } {
  if (type === 'link') return { start: '[', end: linkEnd(href ?? '') }
  const mark = { bold: '**', italic: '*', code: '`', unknown: '' }[type]
  return { start: mark, end: mark }
}

/** Line ends and controls as references, punctuation that could mean something behind a backslash. */
function escapeAll(text: string): string {
  return text.replace(/[\\`*_[\]<>"&]/g, '\\$&').replace(/[\r\n\t]/g, (white) => `&#${white.charCodeAt(0)};`)
}

/** Bare where CommonMark allows it, else in angle brackets. */
function destination(url: string): string {
  const escaped = url.replace(/[\\<>&]/g, '\\$&').replace(/[\r\n]/g, (end) => `&#${end.charCodeAt(0)};`)
  return /^[^\s()<\\]+$/.test(escaped) && !/\p{Cc}/u.test(escaped) ? escaped : `<${escaped}>`
}
