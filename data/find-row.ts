import type { ArticleId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { ROW_FILTERS } from '@/core/protocol/articles'
import type { Database } from '@/data/database'
import { Prisma } from '@/data/generated/client'
import { IS_OUTDATED } from '@/data/source-hash'

export interface RowSearch {
  readonly articleId: ArticleId
  readonly locale: Locale
  readonly filter: (typeof ROW_FILTERS)[number]
  /** Where one is: that row comes last. */
  readonly from: number
  readonly direction: 'next' | 'previous'
}

const MATCHES: Readonly<Record<RowSearch['filter'], Prisma.Sql>> = {
  untranslated: Prisma.sql`unit.state = 'initial'`,
  waiting: Prisma.sql`unit.state = 'translated'`,
  rejected: Prisma.sql`unit.state = 'rejected'`,
  outdated: IS_OUTDATED,
}

/** The position of the next matching unit, going on from the other end when there is none further on. */
export async function findRow(db: Database, search: RowSearch): Promise<number | null> {
  const [ahead, behind, order] =
    search.direction === 'next'
      ? [Prisma.sql`>`, Prisma.sql`<=`, Prisma.sql`ASC`]
      : [Prisma.sql`<`, Prisma.sql`>=`, Prisma.sql`DESC`]
  return (await findOn(db, search, { side: ahead, order })) ?? findOn(db, search, { side: behind, order })
}

async function findOn(
  db: Database,
  { articleId, locale, filter, from }: RowSearch,
  { side, order }: { readonly side: Prisma.Sql; readonly order: Prisma.Sql },
): Promise<number | null> {
  // LATERAL, so that only this version's units are walked through, in the order of their index, up to the first match.
  const rows = await db.$queryRaw<{ position: number }[]>`
    SELECT found.position FROM version
    CROSS JOIN LATERAL (
      SELECT unit.position FROM unit
      WHERE unit.version_id = version.id AND unit.position ${side} ${from} AND ${MATCHES[filter]}
      ORDER BY unit.position ${order} LIMIT 1
    ) AS found
    WHERE version.article_id = ${articleId}::uuid AND version.locale = ${locale}`
  return rows[0]?.position ?? null
}
