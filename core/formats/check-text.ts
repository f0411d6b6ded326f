import type { FormatFailure } from '@/core/formats/format'
import { fail, type Result, succeed } from '@/core/model/result'

export interface TextLimits {
  /** UTF-16 code units. */
  readonly maxLength: number
  readonly maxLines: number
}

/** The text of a document that may be read: within the limits, well-formed, without U+0000 and without its byte order mark. */
export function checkText(text: string, { maxLength, maxLines }: TextLimits): Result<string, FormatFailure> {
  if (text.length > maxLength) return fail('file-too-large', { length: text.length, limit: maxLength })
  const offset = findUnstorable(text)
  if (offset !== -1) return fail('text-not-well-formed', { offset })
  const lines = countLines(text, maxLines)
  if (lines > maxLines) return fail('file-too-large', { lines, limit: maxLines })
  return succeed(text.startsWith('\uFEFF') ? text.slice(1) : text)
}

/** The offset of the first lone surrogate or U+0000, which no database column takes; -1 when there is none. */
function findUnstorable(text: string): number {
  const nul = text.indexOf('\u0000')
  if (nul !== -1 || text.isWellFormed()) return nul
  return text.search(/\p{Surrogate}/u)
}

/** Stops counting one above the limit. */
function countLines(text: string, limit: number): number {
  let lines = 1
  for (let at = text.search(/[\r\n]/); at !== -1 && lines <= limit; lines++) {
    at = nextLineEnd(text, at + 1)
  }
  return lines
}

function nextLineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13) return at
  }
  return -1
}
