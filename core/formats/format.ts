import type { DraftBlock } from '@/core/model/article'
import type { Locale } from '@/core/model/locale'
import type { MessageValues, Result } from '@/core/model/result'

/** Why a reader refuses a document. `values` name the limit that was passed or the place. */
export const FORMAT_FAILURES = [
  'file-too-large',
  'text-not-well-formed',
  'text-too-long',
  'block-too-complex',
  'html-too-deep',
  'html-too-complex',
  'markdown-too-nested',
] as const
export type FormatFailure = (typeof FORMAT_FAILURES)[number]

/** What a reader could not keep as it was, although nothing visible is lost. */
export const FORMAT_WARNINGS = ['unsafe-link', 'raw-html'] as const
export type FormatWarningCode = (typeof FORMAT_WARNINGS)[number]

export interface FormatWarning {
  readonly code: FormatWarningCode
  readonly values: MessageValues & { readonly count: number }
}

/** A name and a value the document states about itself: front matter, `<title>`, `<html lang>`, `<meta>`. */
export interface MetadataEntry {
  readonly key: string
  readonly value: string
}

/** What a reader gives: blocks in reading order, kinds among heading, paragraph, list-item, quote, caption, table-cell, code. */
export interface FormatDocument {
  readonly blocks: readonly DraftBlock[]
  readonly metadata: readonly MetadataEntry[]
  readonly warnings: readonly FormatWarning[]
}

export interface ReadOptions {
  /** Decides whether lines of one paragraph are joined with a space. Guessed from the letters around when left out. */
  readonly locale?: Locale
}

/**
 * A kind of document. Pure and total: hostile text is refused with a code in bounded time, never thrown.
 * `tests/contracts/format.test.ts` holds every registered format to that.
 */
export interface Format<Id extends string = string> {
  readonly id: Id
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  readonly mediaTypes: readonly string[]
  /** How much the beginning of the text looks like this format: 0 (not at all) to 1 (certainly). */
  detect(text: string): number
  read(text: string, options?: ReadOptions): Result<FormatDocument, FormatFailure>
  /** Reading what was written gives the same blocks again, as far as the format can say them. */
  write?(blocks: readonly DraftBlock[], metadata: readonly MetadataEntry[]): string
}
