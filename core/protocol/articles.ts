import { z } from 'zod'
import { inlineContentSchema } from '@/core/model/inline-content'
import { defineOperation } from '@/core/protocol/define-operation'
import * as field from '@/core/protocol/fields'
import { unitView } from '@/core/protocol/units'

const params = z.strictObject({ articleId: field.articleId })
const readErrors = ['sign-in-required', 'not-found'] as const

export const progressView = z.object({
  initial: z.number(),
  translated: z.number(),
  approved: z.number(),
  rejected: z.number(),
  outdated: z.number(),
})

export const versionView = z.object({
  id: field.versionId,
  locale: field.locale,
  publication: field.publication,
  progress: progressView,
  /** Words written so far; characters where the script has no spaces. */
  words: z.number(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  lastEditAt: field.dateTime.nullable(),
  canTranslate: z.boolean(),
  canReview: z.boolean(),
  canPublish: z.boolean(),
})
export type VersionView = z.output<typeof versionView>

export const articleOverview = z.object({
  id: field.articleId,
  projectId: field.projectId,
  projectName: z.string(),
  slug: z.string(),
  title: z.string(),
  sourceLocale: field.locale,
  date: field.calendarDate.nullable(),
  segmentCount: z.number(),
  /** Words of the source; characters where its script has no spaces. */
  words: z.number(),
  /** In the project's order. */
  versions: z.array(versionView),
})
export type ArticleOverview = z.output<typeof articleOverview>

export const getArticleOperation = defineOperation({
  id: 'article.get',
  method: 'GET',
  path: '/articles/{articleId}',
  summary: 'An article with the progress of each of its versions',
  params,
  answer: articleOverview,
  errors: readErrors,
})

/** One row of the editor: a source segment and, per language asked for, the unit that starts on it (or covers it). */
export const editorRow = z.object({
  position: z.number(),
  segmentId: field.segmentId,
  block: z.object({ id: field.blockId, kind: field.blockKind, level: z.number(), isFirst: z.boolean() }),
  content: inlineContentSchema,
  units: z.record(z.string(), unitView),
})
export type EditorRow = z.output<typeof editorRow>

export const MAX_ROWS = 200

export const listRowsOperation = defineOperation({
  id: 'article.rows',
  method: 'GET',
  path: '/articles/{articleId}/rows',
  summary: 'Segments in reading order with their units in the languages asked for',
  params,
  query: z.strictObject({
    locales: field.localeList,
    from: z.coerce.number().int().min(0).default(0),
    count: z.coerce.number().int().min(1).max(MAX_ROWS).default(MAX_ROWS),
  }),
  answer: z.object({ rows: z.array(editorRow), total: z.number() }),
  errors: [...readErrors, 'language-not-in-project'],
})

/** What a search for the next row may look for; `waiting` is translated and not yet reviewed. */
export const ROW_FILTERS = ['untranslated', 'waiting', 'rejected', 'outdated'] as const

export const findRowOperation = defineOperation({
  id: 'article.find',
  method: 'GET',
  path: '/articles/{articleId}/next-row',
  summary: 'The next (or previous) row whose unit is in a given state, wrapping round at the end',
  params,
  query: z.strictObject({
    locale: field.locale,
    filter: z.enum(ROW_FILTERS),
    from: z.coerce.number().int().min(-1),
    direction: z.enum(['next', 'previous']).default('next'),
  }),
  answer: z.object({ position: z.number().nullable() }),
  errors: [...readErrors, 'language-not-in-project'],
})

export const publishVersionOperation = defineOperation({
  id: 'version.publish',
  method: 'PUT',
  path: '/articles/{articleId}/versions/{locale}/publication',
  summary: 'Publish a version to readers, or take it back',
  params: z.strictObject({ articleId: field.articleId, locale: field.locale }),
  body: z.strictObject({ publication: field.publication }),
  answer: z.object({ locale: field.locale, publication: field.publication }),
  errors: [...readErrors, 'forbidden'],
})

export const exportVersionOperation = defineOperation({
  id: 'version.export',
  method: 'GET',
  path: '/articles/{articleId}/versions/{locale}/export',
  summary: 'A version as a Markdown file, the source standing in for what is not translated',
  params: z.strictObject({ articleId: field.articleId, locale: field.locale }),
  query: z.strictObject({ format: z.enum(['markdown']).default('markdown') }),
  answer: z.string(),
  errors: readErrors,
})

export const MAX_QUEUE = 100

/** A unit that waits for a reviewer, with the text that was last approved beside it. */
export const reviewItem = z.object({
  position: z.number(),
  source: z.array(z.object({ segmentId: field.segmentId, content: inlineContentSchema, text: z.string() })),
  unit: unitView,
  lastApproved: z.object({ revision: field.revision, text: z.string() }).nullable(),
  canApprove: z.boolean(),
})
export type ReviewItem = z.output<typeof reviewItem>

export const reviewQueueOperation = defineOperation({
  id: 'version.review-queue',
  method: 'GET',
  path: '/articles/{articleId}/versions/{locale}/review',
  summary: 'Units that wait for review, in reading order',
  params: z.strictObject({ articleId: field.articleId, locale: field.locale }),
  query: z.strictObject({ from: z.coerce.number().int().min(0).default(0) }),
  answer: z.object({ items: z.array(reviewItem).max(MAX_QUEUE), waiting: z.number() }),
  errors: [...readErrors, 'forbidden'],
})

/** Server-sent events of an article: `unit` {unitId, locale, position, revision, state}, `version` {locale, publication}. */
export const articleEventsOperation = defineOperation({
  id: 'article.events',
  method: 'GET',
  path: '/articles/{articleId}/events',
  summary: 'A stream of changes in an article',
  params,
  answer: z.string(),
  errors: readErrors,
})
