import type { ArticleId, ProjectId, VersionId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { Progress, Publication } from '@/core/model/version'
import type { Database } from '@/data/database'
import { Prisma } from '@/data/generated/client'
import { IS_OUTDATED } from '@/data/source-hash'

/** How far a version is, and who brought it there. */
export interface VersionProgress {
  readonly id: VersionId
  readonly locale: Locale
  readonly publication: Publication
  readonly progress: Progress
  readonly words: number
  /** At most `MAX_PEOPLE`: those whose text or decision stands now. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly lastEditAt: string | null
}

const MAX_PEOPLE = 5

const COUNTS = Prisma.sql`
  count(*) FILTER (WHERE unit.state = 'initial')::int AS initial,
  count(*) FILTER (WHERE unit.state = 'translated')::int AS translated,
  count(*) FILTER (WHERE unit.state IN ('reviewed', 'final'))::int AS approved,
  count(*) FILTER (WHERE unit.state = 'rejected')::int AS rejected,
  count(*) FILTER (WHERE ${IS_OUTDATED})::int AS outdated`

interface CountsRow extends Progress {
  readonly version_id: VersionId
  readonly words: number
  readonly last_edit_at: Date | null
  readonly people: readonly (string | null)[]
}

interface VersionRow {
  readonly id: VersionId
  readonly locale: Locale
  readonly publication: Publication
}

/** Every version of an article, in the project's order. */
export async function listVersions(db: Database, articleId: ArticleId): Promise<VersionProgress[]> {
  const [versions, counts] = await Promise.all([
    db.$queryRaw<VersionRow[]>`
      SELECT version.id, version.locale, version.publication
      FROM version JOIN article ON article.id = version.article_id
      LEFT JOIN project_locale ON project_locale.project_id = article.project_id AND project_locale.locale = version.locale
      WHERE version.article_id = ${articleId}::uuid
      ORDER BY project_locale.position NULLS LAST, version.locale`,
    countByVersion(db, articleId),
  ])
  const names = await findNames(db, counts)
  const byVersion = new Map(counts.map((row) => [row.version_id, row]))
  return versions.map((version) => describeVersion(version, byVersion.get(version.id), names))
}

function countByVersion(db: Database, articleId: ArticleId): Promise<CountsRow[]> {
  return db.$queryRaw`
    SELECT version.id AS version_id, counts.* FROM version
    CROSS JOIN LATERAL (
      SELECT ${COUNTS}, coalesce(sum(unit.words), 0)::int AS words, max(unit.updated_at) AS last_edit_at,
        array_agg(DISTINCT unit.author_id) || array_agg(DISTINCT unit.actor_id) AS people
      FROM unit WHERE unit.version_id = version.id
    ) AS counts
    WHERE version.article_id = ${articleId}::uuid`
}

async function findNames(db: Database, counts: readonly CountsRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(counts.flatMap(({ people }) => people))].filter((id) => id !== null)
  const users = ids.length > 0 ? await db.user.findMany({ where: { id: { in: ids } }, select: NAMED }) : []
  return new Map(users.map(({ id, name }) => [id, name]))
}

const NAMED = { id: true, name: true } as const
const NOTHING: Progress = { initial: 0, translated: 0, approved: 0, rejected: 0, outdated: 0 }

function describeVersion(
  { id, locale, publication }: VersionRow,
  counts: CountsRow | undefined,
  names: ReadonlyMap<string, string>,
): VersionProgress {
  const people = [...new Set(counts?.people)].flatMap((person) => {
    const name = person === null ? undefined : names.get(person)
    return person === null || name === undefined ? [] : [{ id: person, name }]
  })
  return {
    id,
    locale,
    publication,
    progress: progressOf(counts),
    words: counts?.words ?? 0,
    people: people.slice(0, MAX_PEOPLE),
    lastEditAt: counts?.last_edit_at?.toISOString() ?? null,
  }
}

function progressOf(counts: Progress = NOTHING): Progress {
  const { initial, translated, approved, rejected, outdated } = counts
  return { initial, translated, approved, rejected, outdated }
}

/** Progress of each article of a project, summed over its versions. */
export async function progressByArticle(db: Database, projectId: ProjectId): Promise<ReadonlyMap<ArticleId, Progress>> {
  const rows = await db.$queryRaw<(Progress & { article_id: ArticleId })[]>`
    SELECT version.article_id, ${COUNTS}
    FROM article JOIN version ON version.article_id = article.id JOIN unit ON unit.version_id = version.id
    WHERE article.project_id = ${projectId}::uuid GROUP BY version.article_id`
  return new Map(rows.map((row) => [row.article_id, progressOf(row)]))
}
