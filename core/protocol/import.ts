import { z } from 'zod'
import { inlineContentSchema, storableText } from '@/core/model/inline-content'
import { defineOperation } from '@/core/protocol/define-operation'
import * as field from '@/core/protocol/fields'

/** RELIABILITY FILE-08: larger files are for the streaming importers of binary formats. Bytes. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024

export const MAX_PARTS = 50_000

/** A part's place in the page; `date`, `language-line` and `omit` are read and not stored as blocks. */
export const partRole = z.enum([...field.blockKind.options, 'date', 'language-line', 'omit'])
export type PartRole = z.output<typeof partRole>

export const articlePart = z.strictObject({
  role: partRole,
  level: z.number().int().min(0).max(6),
  content: inlineContentSchema,
})

export const articleProposal = z.object({
  format: z.string(),
  encoding: z.string(),
  encodings: z.array(z.string()),
  sourceLocale: field.locale.nullable(),
  date: field.calendarDate.nullable(),
  /** What the language line said, in its order; the source language is not among the targets. */
  targetLocales: z.array(z.object({ label: z.string(), locale: field.locale })),
  slug: z.string(),
  parts: z.array(articlePart.extend({ sentences: z.array(z.string()) })),
  counts: z.object({ blocks: z.number(), segments: z.number(), words: z.number() }),
})
export type ArticleProposal = z.output<typeof articleProposal>

const importErrors = [
  'sign-in-required',
  'forbidden',
  'not-found',
  'file-too-large',
  'encoding-not-supported',
  'encoding-unknown',
  'malformed-byte',
  'format-unknown',
  'document-empty',
  'document-too-deep',
  'text-not-well-formed',
] as const

const documentQuery = z.strictObject({
  fileName: storableText.max(300).optional(),
  /** WHATWG label; detected when left out. */
  encoding: storableText.max(40).optional(),
  format: z.enum(['plain-text', 'markdown', 'html']).optional(),
})

export const previewImportOperation = defineOperation({
  id: 'article.preview',
  method: 'POST',
  path: '/projects/{projectId}/article-preview',
  summary: 'Read a document and propose its parts; nothing is stored',
  params: z.strictObject({ projectId: field.projectId }),
  query: documentQuery.extend({ sourceLocale: field.locale.optional() }),
  bodyKind: 'bytes',
  answer: articleProposal,
  errors: importErrors,
})

export const createArticleOperation = defineOperation({
  id: 'article.create',
  method: 'POST',
  path: '/projects/{projectId}/articles',
  summary: 'Store an article from its confirmed parts, cut into segments, in one transaction',
  params: z.strictObject({ projectId: field.projectId }),
  body: z.strictObject({
    slug: field.slug,
    sourceLocale: field.locale,
    date: field.calendarDate.nullable(),
    targetLocales: z.array(field.locale).max(64),
    parts: z.array(articlePart).min(1).max(MAX_PARTS),
  }),
  answer: z.object({ articleId: field.articleId, slug: z.string(), segmentCount: z.number() }),
  errors: [
    'sign-in-required',
    'forbidden',
    'not-found',
    'slug-taken',
    'document-empty',
    'text-not-well-formed',
    'text-too-long',
  ],
})

/** `details` of `positions-differ`: `{block, sourceSentences, targetSentences, sourceBlocks, targetBlocks}`. */
export const importVersionOperation = defineOperation({
  id: 'version.import',
  method: 'POST',
  path: '/articles/{articleId}/versions/{locale}/document',
  summary: 'Bring in an existing translation whose sentences stand in the same places as the source',
  params: z.strictObject({ articleId: field.articleId, locale: field.locale }),
  query: documentQuery.extend({ state: z.enum(['translated', 'reviewed']).default('translated') }),
  bodyKind: 'bytes',
  answer: z.object({ locale: field.locale, unitCount: z.number() }),
  errors: [...importErrors, 'positions-differ', 'version-not-empty', 'language-not-in-project'],
})
