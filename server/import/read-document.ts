import type { ArticleDraft } from '@/core/article-parts/article-draft'
import { recogniseParts } from '@/core/article-parts/recognise-parts'
import type { FormatFailure } from '@/core/formats/format'
import { detectFormat, formatById } from '@/core/formats/registry'
import type { Locale } from '@/core/model/locale'
import { type Failure, fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import { decodeText } from '@/core/text/decode-text'

export interface DocumentRequest {
  readonly bytes: Uint8Array
  readonly fileName?: string
  readonly encoding?: string
  readonly format?: string
  /** The language the text is believed to be in; helps to tell encodings and lines apart. */
  readonly locale?: Locale
}

export interface ReadDocument extends ArticleDraft {
  readonly format: string
  readonly encoding: string
}

/** Bytes → text → blocks → parts of a page. Nothing is stored; whatever is wrong is said with its place. */
export function readDocument(request: DocumentRequest): Result<ReadDocument, ErrorCode> {
  const decoded = decodeText(request.bytes, { encoding: request.encoding, locale: request.locale })
  if (!decoded.ok) return decoded as Failure<ErrorCode>
  const { text, encoding } = decoded.value
  const format = request.format === undefined ? detectFormat(request.fileName, text) : formatById(request.format)
  if (format === undefined) return fail('format-unknown')
  const document = format.read(text, { locale: request.locale })
  if (!document.ok) return fail(ANSWERED_AS[document.code] ?? 'bad-request', document.values)
  if (document.value.blocks.length === 0) return fail('document-empty')
  const { blocks, metadata } = document.value
  return succeed({ ...recogniseParts(blocks, { locale: request.locale, metadata }), format: format.id, encoding })
}

/** The readers' own reasons in the words of the API. */
const ANSWERED_AS: Readonly<Record<FormatFailure, ErrorCode>> = {
  'file-too-large': 'file-too-large',
  'text-not-well-formed': 'text-not-well-formed',
  'text-too-long': 'text-too-long',
  'block-too-complex': 'document-too-deep',
  'html-too-deep': 'document-too-deep',
  'html-too-complex': 'document-too-deep',
  'markdown-too-nested': 'document-too-deep',
}
