import type { BlockKind } from '@/core/model/article'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'

/** A part's place on the page: a kind of block, or a line that is read and not stored as one. */
export type PartRole = BlockKind | 'date' | 'language-line' | 'omit'

export interface DraftPart {
  readonly role: PartRole
  readonly level: number
  readonly content: InlineContent
}

/** One language of a language line: what the line calls it, and what it is. */
export interface ListedLanguage {
  readonly label: string
  readonly locale: Locale
}

/** What a document was taken for; a person confirms or corrects it before anything is stored. */
export interface ArticleDraft {
  readonly parts: readonly DraftPart[]
  /** A guess from the letters and the commonest words; undefined when there is nothing to go by. */
  readonly sourceLocale?: Locale
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date?: string
  /** In the order of the language line, the source's own among them; empty without such a line. */
  readonly targetLocales: readonly ListedLanguage[]
}
