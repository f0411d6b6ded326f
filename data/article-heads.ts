import type { ArticleId, ProjectId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'
import { Prisma } from '@/data/generated/client'

/** An article without its text. */
export interface ArticleHead {
  readonly id: ArticleId
  readonly projectId: ProjectId
  readonly projectName: string
  readonly slug: string
  readonly title: string
  readonly sourceLocale: Locale
  readonly date: string | null
  readonly segmentCount: number
  /** Words of the source; characters where its script has no spaces. */
  readonly words: number
}

const HEADS = Prisma.sql`
  SELECT article.id, article.project_id AS "projectId", project.name AS "projectName", article.slug, article.title,
    article.source_locale AS "sourceLocale", article.date, source."segmentCount", source.words
  FROM article JOIN project ON project.id = article.project_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS "segmentCount", coalesce(sum(words), 0)::int AS words
    FROM segment WHERE segment.article_id = article.id
  ) AS source`

export async function findArticleHead(db: Database, articleId: ArticleId): Promise<ArticleHead | undefined> {
  const rows = await db.$queryRaw<ArticleHead[]>`${HEADS} WHERE article.id = ${articleId}::uuid`
  return rows[0]
}

/** A project's articles, the newest first. */
export function listArticleHeads(db: Database, projectId: ProjectId): Promise<ArticleHead[]> {
  return db.$queryRaw<ArticleHead[]>`
    ${HEADS} WHERE article.project_id = ${projectId}::uuid ORDER BY article.created_at DESC, article.id DESC`
}
