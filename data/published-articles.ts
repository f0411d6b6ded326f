import type { BlockKind } from '@/core/model/article'
import type { ArticleId, BlockId, ProjectId, SegmentId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'
import { Prisma } from '@/data/generated/client'
import { PRESENT_SOURCE_HASH } from '@/data/source-hash'

/** What readers may know of an article besides its text. */
export interface ReadableArticle {
  readonly id: ArticleId
  readonly projectId: ProjectId
  readonly isPublic: boolean
  readonly slug: string
  /** In the source language. */
  readonly title: string
  readonly date: string | null
  readonly sourceLocale: Locale
  /** In the project's order. */
  readonly languages: readonly { readonly locale: Locale; readonly isPublished: boolean }[]
}

const READABLE = Prisma.sql`
  SELECT article.id, article.project_id AS "projectId", project.visibility = 'public' AS "isPublic", article.slug,
    article.title, article.date, article.source_locale AS "sourceLocale", coalesce((
      SELECT jsonb_agg(jsonb_build_object('locale', project_locale.locale, 'isPublished',
          project_locale.locale = article.source_locale OR coalesce(version.publication = 'published', false))
        ORDER BY project_locale.position)
      FROM project_locale
      LEFT JOIN version ON version.article_id = article.id AND version.locale = project_locale.locale
      WHERE project_locale.project_id = project.id), '[]') AS languages
  FROM article JOIN project ON project.id = article.project_id`

export async function findReadableArticle(db: Database, slug: string): Promise<ReadableArticle | undefined> {
  const rows = await db.$queryRaw<ReadableArticle[]>`${READABLE} WHERE article.slug = ${slug}`
  return rows[0]
}

/** More than one page of a list shows; what is older is found by its address. */
const MAX_ARTICLES = 200

/** Articles of public projects and of the projects named (all of them when `undefined`), the latest first. */
export function listReadableArticles(
  db: Database,
  projectIds: readonly ProjectId[] | undefined,
): Promise<ReadableArticle[]> {
  const isOwn = projectIds === undefined ? Prisma.sql`true` : Prisma.sql`project.id = ANY(${[...projectIds]}::uuid[])`
  return db.$queryRaw`
    ${READABLE} WHERE project.visibility = 'public' OR ${isOwn}
    ORDER BY article.date DESC NULLS LAST, article.created_at DESC LIMIT ${MAX_ARTICLES}`
}

/** A source sentence with the text a reader of another language is shown for it. */
export interface ReadableSegment {
  readonly articleId: ArticleId
  readonly blockId: BlockId
  readonly kind: BlockKind
  readonly level: number
  readonly id: SegmentId
  readonly position: number
  readonly content: InlineContent
  /** Nothing when the version is not published, or has no text fit to be read here. */
  readonly translation: InlineContent | null
  /** The translation covers several sentences and stands on the first of them, which this is not. */
  readonly isCovered: boolean
  readonly isOutdated: boolean
}

// The present text when it is approved, else the last approved one, else the present one when it was confirmed.
const SHOWN = Prisma.sql`
  SELECT candidate.content, candidate.source_hash FROM (
    SELECT unit.content, unit.source_hash, 1 AS rank WHERE unit.state IN ('reviewed', 'final')
    UNION ALL (
      SELECT content, source_hash, 2 FROM unit_revision
      WHERE unit_revision.unit_id = unit.id AND unit_revision.state IN ('reviewed', 'final')
        AND unit.state NOT IN ('reviewed', 'final')
      ORDER BY revision DESC LIMIT 1)
    UNION ALL
    SELECT unit.content, unit.source_hash, 3 WHERE unit.state = 'translated'
  ) AS candidate
  ORDER BY rank LIMIT 1`

export interface SegmentChoice {
  readonly articleIds: readonly ArticleId[]
  readonly locale: Locale
  /** Only blocks of this kind. */
  readonly kind?: BlockKind
}

/**
 * The sentences of articles in reading order. A reader is shown the text that was approved last, and where nothing ever
 * was, the one its translator confirmed: never a draft, and never what a reviewer sent back (AZ-11).
 */
export function listReadableSegments(db: Database, choice: SegmentChoice): Promise<ReadableSegment[]> {
  const { articleIds, locale, kind } = choice
  const isOfKind = kind === undefined ? Prisma.sql`true` : Prisma.sql`block.kind = ${kind}`
  return db.$queryRaw`
    SELECT segment.article_id AS "articleId", block.id AS "blockId", block.kind, block.level, segment.id,
      segment.position, segment.content, shown.content AS translation,
      coalesce(shown.content IS NOT NULL AND unit.position < segment.position, false) AS "isCovered",
      coalesce(shown.content IS NOT NULL AND shown.source_hash IS DISTINCT FROM ${PRESENT_SOURCE_HASH}, false) AS "isOutdated"
    FROM segment
    JOIN block ON block.id = segment.block_id
    LEFT JOIN version ON version.article_id = segment.article_id AND version.locale = ${locale}
      AND version.publication = 'published'
    LEFT JOIN unit_segment ON unit_segment.version_id = version.id AND unit_segment.segment_id = segment.id
    LEFT JOIN unit ON unit.id = unit_segment.unit_id
    LEFT JOIN LATERAL (${SHOWN}) AS shown ON true
    WHERE segment.article_id = ANY(${[...articleIds]}::uuid[]) AND ${isOfKind}
    ORDER BY segment.article_id, segment.position`
}
