import type { ArticleId, SegmentId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { MAX_QUEUE, type ReviewItem } from '@/core/protocol/articles'
import type { Database } from '@/data/database'
import { Prisma } from '@/data/generated/client'
import { SEGMENTS_OF_UNIT } from '@/data/source-hash'
import { UNIT_COLUMNS, UNIT_TABLES, type UnitRow, unitViewOf } from '@/data/unit-row'

/** A waiting unit as stored; whether this reviewer may approve it is the policy's to say. */
export type WaitingUnit = Omit<ReviewItem, 'canApprove'>

interface WaitingRow extends UnitRow {
  readonly source: { segmentId: SegmentId; content: InlineContent; text: string }[] | null
  readonly approved_revision: number | null
  readonly approved_text: string | null
}

export interface QueueRange {
  readonly articleId: ArticleId
  readonly locale: Locale
  /** Position in the article from which on to list. */
  readonly from: number
}

/** Units that wait for review, in reading order, each with its source and the text that was approved last. */
export async function listWaiting(db: Database, { articleId, locale, from }: QueueRange): Promise<WaitingUnit[]> {
  const rows = await db.$queryRaw<WaitingRow[]>`
    SELECT ${UNIT_COLUMNS}, approved.revision AS approved_revision, approved.text AS approved_text, (
        SELECT jsonb_agg(jsonb_build_object('segmentId', covered.id, 'content', covered.content, 'text', covered.text)
          ORDER BY covered.position)
        FROM ${SEGMENTS_OF_UNIT}
      ) AS source
    FROM ${UNIT_TABLES}
    LEFT JOIN LATERAL (
      SELECT revision, text FROM unit_revision
      WHERE unit_revision.unit_id = unit.id AND unit_revision.state IN ('reviewed', 'final')
      ORDER BY revision DESC LIMIT 1
    ) AS approved ON true
    WHERE unit.id IN (${waitingIds({ articleId, locale, from })})
    ORDER BY unit.position`
  return rows.map(waitingUnitOf)
}

/** Chosen before anything is looked up for them: the queue may be as long as the article. */
function waitingIds({ articleId, locale, from }: QueueRange): Prisma.Sql {
  return Prisma.sql`
    SELECT id FROM unit
    WHERE version_id = (SELECT id FROM version WHERE article_id = ${articleId}::uuid AND locale = ${locale})
      AND state = 'translated' AND position >= ${from}
    ORDER BY position LIMIT ${MAX_QUEUE}`
}

function waitingUnitOf(row: WaitingRow): WaitingUnit {
  const { approved_revision: revision, approved_text: text } = row
  return {
    position: row.position,
    source: row.source ?? [],
    unit: unitViewOf(row),
    lastApproved: revision === null || text === null ? null : { revision, text },
  }
}

/** What a language's queue says about itself: its length, and the policy under which it is worked off. */
export async function describeQueue(db: Database, { articleId, locale }: Omit<QueueRange, 'from'>) {
  const rows = await db.$queryRaw<{ waiting: number; policy: 'four-eyes' | 'self-approval' }[]>`
    SELECT coalesce(project_locale.policy, 'four-eyes') AS policy,
      (SELECT count(*)::int FROM unit WHERE unit.version_id = version.id AND unit.state = 'translated') AS waiting
    FROM version JOIN article ON article.id = version.article_id
    LEFT JOIN project_locale ON project_locale.project_id = article.project_id AND project_locale.locale = version.locale
    WHERE version.article_id = ${articleId}::uuid AND version.locale = ${locale}`
  return rows[0] ?? { waiting: 0, policy: 'four-eyes' as const }
}
