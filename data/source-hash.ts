import { Prisma } from '@/data/generated/client'

/**
 * The hash of the source a row of `unit` belongs to now: its segment's hash, or the hashes of its segments in order,
 * joined by `+`. NULL for a unit without segments.
 */
export const PRESENT_SOURCE_HASH = Prisma.sql`(
  SELECT string_agg(segment.hash, '+' ORDER BY segment.position)
  FROM unit_segment JOIN segment ON segment.id = unit_segment.segment_id
  WHERE unit_segment.unit_id = unit.id)`

/** True for a row of `unit` whose text was made from another source than the present one. */
export const IS_OUTDATED = Prisma.sql`(unit.state <> 'initial' AND unit.source_hash IS DISTINCT FROM ${PRESENT_SOURCE_HASH})`
