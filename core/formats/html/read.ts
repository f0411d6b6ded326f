import { checkBlocks } from '@/core/formats/check-blocks'
import { checkText } from '@/core/formats/check-text'
import type { FormatDocument, FormatFailure, ReadOptions } from '@/core/formats/format'
import { parseHtml } from '@/core/formats/html/parse'
import { readMetadata } from '@/core/formats/html/read-metadata'
import { walkBody } from '@/core/formats/html/walk-body'
import { type Result, succeed } from '@/core/model/result'

/** UTF-16 code units. */
const MAX_LENGTH = 20_000_000
const MAX_LINES = 1_000_000

/** The visible text of a page as blocks, and what its head says about it. Scripts, styles and hidden parts are not text. */
export function readHtml(text: string, options: ReadOptions = {}): Result<FormatDocument, FormatFailure> {
  const checked = checkText(text, { maxLength: MAX_LENGTH, maxLines: MAX_LINES })
  if (!checked.ok) return checked
  const document = parseHtml(checked.value)
  if (!document.ok) return document
  const metadata = readMetadata(document.value)
  const walked = walkBody(document.value, { locale: options.locale, textLength: text.length })
  if (!walked.ok) return walked
  const blocks = checkBlocks(walked.value.blocks)
  if (!blocks.ok) return blocks
  const { unsafeLinks } = walked.value
  const warnings = unsafeLinks > 0 ? [{ code: 'unsafe-link', values: { count: unsafeLinks } } as const] : []
  return succeed({ blocks: blocks.value, metadata, warnings })
}
