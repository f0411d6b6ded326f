import { Prisma } from '@/data/generated/client'

/**
 * The segments of a row of `unit`, each found by its key. OFFSET keeps the planner from joining the whole table
 * instead, which it prefers in the first minute after an import, before it has statistics (measured: 1.5 ms a unit
 * in place of 0.01).
 */
export const SEGMENTS_OF_UNIT = Prisma.sql`
  unit_segment
  CROSS JOIN LATERAL (
    SELECT segment.id, segment.position, segment.hash, segment.content, segment.text
    FROM segment WHERE segment.id = unit_segment.segment_id OFFSET 0
  ) AS covered
  WHERE unit_segment.unit_id = unit.id`

/**
 * The hash of the source a row of `unit` belongs to now: its segment's hash, or the hashes of its segments in order,
 * joined by `+`. NULL for a unit without segments.
 */
export const PRESENT_SOURCE_HASH = Prisma.sql`(
  SELECT string_agg(covered.hash, '+' ORDER BY covered.position) FROM ${SEGMENTS_OF_UNIT})`

/**
 * True for a row of `unit` whose text was made from another source than the present one; `version` is its version. Most
 * units cover one segment, the one at their position, and are found to be up to date without a look at what they cover.
 */
export const IS_OUTDATED = Prisma.sql`
  CASE
    WHEN unit.state = 'initial' THEN false
    WHEN unit.source_hash = (
      SELECT hash FROM segment WHERE segment.article_id = version.article_id AND segment.position = unit.position
    ) THEN false
    ELSE unit.source_hash IS DISTINCT FROM ${PRESENT_SOURCE_HASH}
  END`
