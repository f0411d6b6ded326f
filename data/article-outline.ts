import type { BlockKind } from '@/core/model/article'
import type { ArticleId, ProjectId, VersionId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'

export interface OutlineBlock {
  readonly kind: BlockKind
  /** Position in the article of the block's first segment. */
  readonly firstPosition: number
  readonly texts: readonly string[]
}

/** A version with the shape of its source: what a translation that comes in as a document is laid beside. */
export interface VersionOutline {
  readonly projectId: ProjectId
  readonly sourceLocale: Locale
  /** Undefined when the article has no version in that language. */
  readonly versionId?: VersionId
  readonly hasText: boolean
  readonly blocks: readonly OutlineBlock[]
}

interface OutlineRow {
  readonly project_id: ProjectId
  readonly source_locale: Locale
  readonly version_id: VersionId | null
  readonly has_text: boolean
}

/** Finds an article and its version in one language; undefined when there is no such article. */
export async function findVersionOutline(
  db: Database,
  articleId: ArticleId,
  locale: Locale,
): Promise<VersionOutline | undefined> {
  const rows = await db.$queryRaw<OutlineRow[]>`
    SELECT article.project_id, article.source_locale, version.id AS version_id,
      EXISTS (SELECT FROM unit WHERE unit.version_id = version.id AND unit.revision > 0) AS has_text
    FROM article LEFT JOIN version ON version.article_id = article.id AND version.locale = ${locale}
    WHERE article.id = ${articleId}::uuid`
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    projectId: row.project_id,
    sourceLocale: row.source_locale,
    ...(row.version_id !== null && { versionId: row.version_id }),
    hasText: row.has_text,
    blocks: await listBlocks(db, articleId),
  }
}

async function listBlocks(db: Database, articleId: ArticleId): Promise<OutlineBlock[]> {
  const rows = await db.$queryRaw<{ kind: BlockKind; first_position: number; texts: string[] }[]>`
    SELECT block.kind, min(segment.position) AS first_position, array_agg(segment.text ORDER BY segment.position) AS texts
    FROM block JOIN segment ON segment.block_id = block.id
    WHERE block.article_id = ${articleId}::uuid GROUP BY block.id ORDER BY block.position`
  return rows.map(({ kind, first_position, texts }) => ({ kind, firstPosition: first_position, texts }))
}
