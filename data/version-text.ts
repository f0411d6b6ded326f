import type { BlockKind } from '@/core/model/article'
import type { ArticleId, ProjectId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'

export interface VersionText {
  readonly projectId: ProjectId
  readonly slug: string
  readonly sourceLocale: Locale
  readonly date?: string
  /** The target where there is one, the source where there is none; one item per segment, empty where a unit before covers it. */
  readonly blocks: readonly {
    readonly kind: BlockKind
    readonly level: number
    readonly contents: readonly InlineContent[]
  }[]
}

interface ArticleRow {
  readonly project_id: ProjectId
  readonly slug: string
  readonly source_locale: Locale
  readonly date: string | null
  readonly is_listed: boolean
}

/** A whole article in one language, in reading order; undefined when there is no such article or it has no such version. */
export async function findVersionText(
  db: Database,
  articleId: ArticleId,
  locale: Locale,
): Promise<VersionText | undefined> {
  const rows = await db.$queryRaw<ArticleRow[]>`
    SELECT project_id, slug, source_locale, date, source_locale = ${locale}
      OR EXISTS (SELECT FROM version WHERE version.article_id = article.id AND version.locale = ${locale}) AS is_listed
    FROM article WHERE id = ${articleId}::uuid`
  const article = rows[0]
  if (article?.is_listed !== true) return undefined
  return {
    projectId: article.project_id,
    slug: article.slug,
    sourceLocale: article.source_locale,
    ...(article.date !== null && { date: article.date }),
    blocks: await listBlocks(db, articleId, locale),
  }
}

function listBlocks(db: Database, articleId: ArticleId, locale: Locale): Promise<VersionText['blocks'][number][]> {
  return db.$queryRaw`
    SELECT block.kind, block.level, jsonb_agg(
      CASE WHEN unit.id IS NULL OR unit.text = '' THEN segment.content
           WHEN unit.position = segment.position THEN unit.content ELSE '[]'::jsonb END
      ORDER BY segment.position) AS contents
    FROM block JOIN segment ON segment.block_id = block.id
    LEFT JOIN version ON version.article_id = block.article_id AND version.locale = ${locale}
    LEFT JOIN unit_segment ON unit_segment.version_id = version.id AND unit_segment.segment_id = segment.id
    LEFT JOIN unit ON unit.id = unit_segment.unit_id
    WHERE block.article_id = ${articleId}::uuid GROUP BY block.id ORDER BY block.position`
}
