import type { ArticleId, VersionId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'

export const PUBLICATIONS = ['draft', 'published'] as const
export type Publication = (typeof PUBLICATIONS)[number]

/** An article in one target language. */
export interface Version {
  readonly id: VersionId
  readonly articleId: ArticleId
  readonly locale: Locale
  readonly publication: Publication
}

/** Counts of a version's units by what is left to do with them; they add up to the number of units. */
export interface Progress {
  readonly initial: number
  readonly translated: number
  readonly approved: number
  readonly rejected: number
  /** Units among the others whose source has changed since; not a part of the sum. */
  readonly outdated: number
}
