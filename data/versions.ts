import type { ArticleId, ProjectId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { Publication } from '@/core/model/version'
import type { Database } from '@/data/database'

/**
 * Adds empty versions of an article, with one untranslated unit per segment. A language the article already has keeps
 * its version as it is.
 */
export async function insertVersions(db: Database, articleId: ArticleId, locales: readonly Locale[]): Promise<void> {
  for (const locale of locales) {
    const made = await db.$executeRaw`
      INSERT INTO version (id, article_id, locale) VALUES (gen_random_uuid(), ${articleId}::uuid, ${locale})
      ON CONFLICT (article_id, locale) DO NOTHING`
    // One statement a version: 13 × 10,000 units at once would meet the statement's time limit.
    if (made > 0) await insertUnits(db, articleId, locale)
  }
}

async function insertUnits(db: Database, articleId: ArticleId, locale: Locale): Promise<void> {
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO unit (id, version_id, position, content, text)
      SELECT gen_random_uuid(), version.id, segment.position, '[]', ''
      FROM version JOIN segment USING (article_id)
      WHERE version.article_id = ${articleId}::uuid AND version.locale = ${locale}
      RETURNING id, version_id, position
    )
    INSERT INTO unit_segment (unit_id, segment_id, version_id)
    SELECT made.id, segment.id, made.version_id
    FROM made JOIN segment ON segment.article_id = ${articleId}::uuid AND segment.position = made.position`
}

/** Publishes a version or takes it back; the first publication's time stays. Answers false when it already was so. */
export async function setPublication(
  db: Database,
  { articleId, locale, publication }: { articleId: ArticleId; locale: Locale; publication: Publication },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE version SET publication = ${publication},
      published_at = CASE WHEN ${publication} = 'published' THEN coalesce(published_at, now()) ELSE published_at END
    WHERE article_id = ${articleId}::uuid AND locale = ${locale} AND publication <> ${publication}`
  return changed > 0
}

/** Gives every article of a project versions in these languages; its own source language is left out. */
export async function insertVersionsOfProject(
  db: Database,
  projectId: ProjectId,
  locales: readonly Locale[],
): Promise<void> {
  const articles = await db.article.findMany({ where: { projectId }, select: { id: true, sourceLocale: true } })
  for (const { id, sourceLocale } of articles) {
    const targets = locales.filter((locale) => locale !== sourceLocale)
    await insertVersions(db, id as ArticleId, targets)
  }
}

/**
 * Removes a language's versions from every article of a project. Answers false, and removes nothing, when a unit of
 * it was ever written: its history must stay. A text written at this very moment is the violation 23503.
 */
export async function deleteEmptyVersions(db: Database, projectId: ProjectId, locale: Locale): Promise<boolean> {
  const where = { locale, article: { projectId } }
  const written = await db.unit.findFirst({ where: { revision: { gt: 0 }, version: where }, select: { id: true } })
  if (written !== null) return false
  await db.version.deleteMany({ where })
  return true
}
