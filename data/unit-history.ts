import type { UnitId, UserId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { RevisionKind, UnitState } from '@/core/model/unit'
import type { UnitRevisionView } from '@/core/protocol/units'
import type { Database } from '@/data/database'

/** What restoring a revision takes from it. */
export interface StoredRevision {
  readonly content: InlineContent
  readonly sourceHash?: string
  readonly authorId?: UserId
}

export async function findRevision(
  db: Database,
  unitId: UnitId,
  revision: number,
): Promise<StoredRevision | undefined> {
  const rows = await db.$queryRaw<
    { content: InlineContent; source_hash: string | null; author_id: UserId | null }[]
  >`SELECT content, source_hash, author_id FROM unit_revision
    WHERE unit_id = ${unitId}::uuid AND revision = ${revision}`
  const row = rows[0]
  if (row === undefined) return undefined
  return { content: row.content, sourceHash: row.source_hash ?? undefined, authorId: row.author_id ?? undefined }
}

export const HISTORY_PAGE = 200

interface RevisionRow {
  readonly revision: number
  readonly kind: RevisionKind
  readonly content: InlineContent
  readonly text: string
  readonly state: UnitState
  readonly reason: string | null
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly created_at: Date
}

/** Revisions of a unit, newest first, below `before` when given; at most a page. */
export async function listRevisions(
  db: Database,
  unitId: UnitId,
  before?: number,
): Promise<{ readonly revisions: UnitRevisionView[]; readonly hasMore: boolean }> {
  const rows = await db.$queryRaw<RevisionRow[]>`
    SELECT r.revision, r.kind, r.content, r.text, r.state, r.reason, r.actor_id, actor.name AS actor_name, r.created_at
    FROM unit_revision AS r LEFT JOIN "user" AS actor ON actor.id = r.actor_id
    WHERE r.unit_id = ${unitId}::uuid AND r.revision < ${before ?? 2_147_483_647}::int
    ORDER BY r.revision DESC LIMIT ${HISTORY_PAGE + 1}`
  return { revisions: rows.slice(0, HISTORY_PAGE).map(revisionViewOf), hasMore: rows.length > HISTORY_PAGE }
}

function revisionViewOf(row: RevisionRow): UnitRevisionView {
  const { revision, kind, content, text, state, reason } = row
  const actor = row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' }
  return { revision, kind, content, text, state, reason, actor, createdAt: row.created_at.toISOString() }
}
