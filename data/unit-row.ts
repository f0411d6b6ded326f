import type { SegmentId, UnitId, UserId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { UnitState } from '@/core/model/unit'
import type { UnitView } from '@/core/protocol/units'
import { Prisma } from '@/data/generated/client'
import { SEGMENTS_OF_UNIT } from '@/data/source-hash'

/** What `UNIT_COLUMNS` select from `UNIT_TABLES`. */
export interface UnitRow {
  readonly id: UnitId
  readonly locale: Locale
  readonly position: number
  readonly content: InlineContent
  readonly text: string
  readonly state: UnitState
  readonly revision: number
  readonly source_hash: string | null
  readonly present_source_hash: string | null
  readonly reason: string | null
  readonly author_id: UserId | null
  readonly author_name: string | null
  readonly updated_at: Date | null
  readonly segment_ids: readonly SegmentId[] | null
}

export const UNIT_COLUMNS = Prisma.sql`
  unit.id, version.locale, unit.position, unit.content, unit.text, unit.state, unit.revision, unit.source_hash,
  source.present_source_hash, unit.reason, unit.author_id, author.name AS author_name, unit.updated_at,
  source.segment_ids`

/** A unit with its version, its author and what it covers. */
export const UNIT_TABLES = Prisma.sql`
  unit
  JOIN version ON version.id = unit.version_id
  LEFT JOIN "user" AS author ON author.id = unit.author_id
  CROSS JOIN LATERAL (
    SELECT string_agg(covered.hash, '+' ORDER BY covered.position) AS present_source_hash,
      array_agg(covered.id ORDER BY covered.position) AS segment_ids
    FROM ${SEGMENTS_OF_UNIT}
  ) AS source`

export function unitViewOf(row: UnitRow): UnitView {
  const { id, locale, content, text, state, revision, reason } = row
  return {
    id,
    locale,
    content,
    text,
    state,
    revision,
    reason,
    isOutdated: isOutdated(row),
    author: row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? '' },
    updatedAt: row.updated_at?.toISOString() ?? null,
    segmentIds: [...(row.segment_ids ?? [])],
  }
}

function isOutdated(row: UnitRow): boolean {
  return row.state !== 'initial' && row.source_hash !== row.present_source_hash
}
