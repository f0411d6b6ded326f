import type { BlockKind } from '@/core/model/article'
import type { ArticleId, ProjectId, UserId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'
import { insertVersions } from '@/data/versions'

export interface NewSegment {
  readonly content: InlineContent
  readonly text: string
  /** Of `hashContent(content)`. */
  readonly hash: string
  /** Of `countWords(text, sourceLocale)`. */
  readonly words: number
}

export interface NewBlock {
  readonly kind: BlockKind
  readonly level: number
  readonly segments: readonly NewSegment[]
}

export interface NewArticle {
  readonly id: ArticleId
  readonly projectId: ProjectId
  readonly slug: string
  readonly sourceLocale: Locale
  readonly title: string
  readonly date?: string
  readonly createdBy?: UserId
  readonly blocks: readonly NewBlock[]
  /** One version with one untranslated unit per segment is made for each; the source language is left out. */
  readonly targetLocales: readonly Locale[]
}

/** Rows sent per statement: large enough to be fast, small enough to stay below the statement's time limit. */
const CHUNK = 2_000

/**
 * Stores an article with its blocks, segments and empty versions. To be called inside a transaction; a taken slug is
 * the unique violation 23505. `newId` gives the ids of blocks and segments.
 */
export async function insertArticle(db: Database, article: NewArticle, newId: () => string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO article (id, project_id, slug, source_locale, title, date, created_by)
    VALUES (${article.id}::uuid, ${article.projectId}::uuid, ${article.slug}, ${article.sourceLocale},
            ${article.title}, ${article.date ?? null}, ${article.createdBy ?? null})`
  const { blocks, segments } = numberRows(article.blocks, newId)
  for (const rows of chunksOf(blocks)) await insertBlocks(db, article.id, rows)
  for (const rows of chunksOf(segments)) await insertSegments(db, article.id, rows)
  const locales = article.targetLocales.filter((locale) => locale !== article.sourceLocale)
  await insertVersions(db, article.id, locales)
}

function numberRows(blocks: readonly NewBlock[], newId: () => string) {
  const numbered = blocks.map((block, position) => ({ ...block, id: newId(), position }))
  const segments = numbered
    .flatMap((block) => block.segments.map((segment) => ({ ...segment, blockId: block.id })))
    .map((segment, position) => ({ ...segment, id: newId(), position }))
  return { blocks: numbered.map(({ id, kind, level, position }) => ({ id, kind, level, position })), segments }
}

async function insertBlocks(db: Database, articleId: ArticleId, rows: readonly unknown[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO block (id, article_id, kind, level, position)
    SELECT id, ${articleId}::uuid, kind, level, position
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, kind text, level int, position int)`
}

async function insertSegments(db: Database, articleId: ArticleId, rows: readonly unknown[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO segment (id, article_id, block_id, position, content, text, hash, words)
    SELECT id, ${articleId}::uuid, "blockId", position, content, text, hash, words
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row (id uuid, "blockId" uuid, position int, content jsonb, text text, hash text, words int)`
}

function* chunksOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK)
}

export async function findArticleIdBySlug(db: Database, slug: string): Promise<ArticleId | undefined> {
  const row = await db.article.findUnique({ where: { slug }, select: { id: true } })
  return row === null ? undefined : (row.id as ArticleId)
}
