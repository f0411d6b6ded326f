import type { BlockKind } from '@/core/model/article'
import type { ArticleId, BlockId, SegmentId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { EditorRow } from '@/core/protocol/articles'
import type { Database } from '@/data/database'
import { UNIT_COLUMNS, UNIT_TABLES, type UnitRow, unitViewOf } from '@/data/unit-row'

export interface RowRange {
  readonly articleId: ArticleId
  readonly locales: readonly Locale[]
  readonly from: number
  readonly count: number
}

interface SegmentRow {
  readonly id: SegmentId
  readonly position: number
  readonly content: InlineContent
  readonly block_id: BlockId
  readonly kind: BlockKind
  readonly level: number
  readonly is_first: boolean
}

/** Segments of a range of positions, each with the units that cover it in the languages asked for. Two queries. */
export async function listRows(db: Database, range: RowRange): Promise<EditorRow[]> {
  const [segments, units] = await Promise.all([listSegments(db, range), listUnits(db, range)])
  const bySegment = new Map<SegmentId, EditorRow['units']>(segments.map(({ id }) => [id, {}]))
  for (const unit of units) {
    for (const id of unit.segmentIds) {
      const cells = bySegment.get(id)
      if (cells !== undefined) cells[unit.locale] = unit
    }
  }
  return segments.map((segment) => ({
    position: segment.position,
    segmentId: segment.id,
    block: { id: segment.block_id, kind: segment.kind, level: segment.level, isFirst: segment.is_first },
    content: segment.content,
    units: bySegment.get(segment.id) ?? {},
  }))
}

function listSegments(db: Database, { articleId, from, count }: RowRange): Promise<SegmentRow[]> {
  return db.$queryRaw`
    SELECT segment.id, segment.position, segment.content, segment.block_id, block.kind, block.level,
      NOT EXISTS (
        SELECT FROM segment AS before WHERE before.article_id = segment.article_id
          AND before.position = segment.position - 1 AND before.block_id = segment.block_id) AS is_first
    FROM segment JOIN block ON block.id = segment.block_id
    WHERE segment.article_id = ${articleId}::uuid
      AND segment.position >= ${from} AND segment.position < ${from + count}
    ORDER BY segment.position`
}

async function listUnits(db: Database, { articleId, locales, from, count }: RowRange) {
  if (locales.length === 0) return []
  const rows = await db.$queryRaw<UnitRow[]>`
    SELECT ${UNIT_COLUMNS} FROM ${UNIT_TABLES}
    WHERE unit.id IN (
      SELECT unit_segment.unit_id FROM segment
      JOIN unit_segment ON unit_segment.segment_id = segment.id
      JOIN version ON version.id = unit_segment.version_id
      WHERE segment.article_id = ${articleId}::uuid
        AND segment.position >= ${from} AND segment.position < ${from + count}
        AND version.locale = ANY(${locales})
    )`
  return rows.map(unitViewOf)
}

/** How many segments an article has: their positions are contiguous from 0. */
export async function countSegments(db: Database, articleId: ArticleId): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`
    SELECT coalesce(max(position) + 1, 0)::int AS total FROM segment WHERE article_id = ${articleId}::uuid`
  return rows[0]?.total ?? 0
}
