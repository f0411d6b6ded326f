import type { ArticleId, OperationId, ProjectId, UnitId, UserId } from '@/core/model/ids'
import { plainTextOf } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { WrittenUnit } from '@/core/model/unit-transitions'
import type { LiveEvent } from '@/core/protocol/live-events'
import type { UnitView } from '@/core/protocol/units'
import { countWords } from '@/core/text/count-words'
import type { Database } from '@/data/database'
import { CHANNEL } from '@/data/live-events'
import { retryConflicts, sqlStateOf, UNIQUE_VIOLATION } from '@/data/sql-state'

export interface UnitChange {
  readonly unitId: UnitId
  readonly projectId: ProjectId
  readonly articleId: ArticleId
  readonly locale: Locale
  readonly position: number
  /** The revision the change was made from: it applies to no other. */
  readonly baseRevision: number
  readonly operationId: OperationId
  readonly written: WrittenUnit
  readonly actorId: UserId
  readonly requestId: string
  readonly ipAddress?: string
}

export type WriteOutcome = Written | { readonly kind: 'overtaken' }

export interface Written {
  readonly kind: 'written'
  readonly updatedAt: string
  readonly author: UnitView['author']
}

/**
 * Compare-and-set: the unit, its history row, its audit row and the announcement in one statement, stored together or
 * not at all. `overtaken` when another revision, or the same operation, was stored in the meantime.
 */
export async function writeUnit(db: Database, change: UnitChange): Promise<WriteOutcome> {
  try {
    const rows = await retryConflicts(() => writeRows(db, change))
    return rows[0] ? writtenOf(rows[0]) : { kind: 'overtaken' }
  } catch (error) {
    // The only unique key a caller can meet is the operation's id: the revision's is guarded by the row lock.
    if (sqlStateOf(error) === UNIQUE_VIOLATION) return { kind: 'overtaken' }
    throw error
  }
}

interface WrittenRow {
  readonly updated_at: Date
  readonly author_id: string | null
  readonly author_name: string | null
}

function writtenOf(row: WrittenRow): Written {
  const author = row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? '' }
  return { kind: 'written', updatedAt: row.updated_at.toISOString(), author }
}

function writeRows(db: Database, change: UnitChange): Promise<WrittenRow[]> {
  const { written, actorId } = change
  const text = plainTextOf(written.content)
  const revision = change.baseRevision + 1
  const values = JSON.stringify({ revision, state: written.state, locale: change.locale })
  return db.$queryRaw`
    WITH changed AS (
      UPDATE unit SET content = ${JSON.stringify(written.content)}::jsonb, text = ${text},
        words = ${countWords(text, change.locale)}, state = ${written.state}, revision = ${revision},
        source_hash = ${written.sourceHash ?? null}, reason = ${written.reason ?? null},
        author_id = ${written.authorId ?? null}, actor_id = ${actorId}, updated_at = now()
      WHERE id = ${change.unitId}::uuid AND revision = ${change.baseRevision}
      RETURNING unit.*
    ), recorded AS (
      INSERT INTO unit_revision (unit_id, revision, operation_id, kind, content, text, state, source_hash, reason,
        author_id, actor_id, created_at)
      SELECT id, revision, ${change.operationId}::uuid, ${written.kind}, content, text, state, source_hash, reason,
        author_id, actor_id, updated_at
      FROM changed
    ), audited AS (
      INSERT INTO audit_event (actor_id, action, subject_type, subject_id, project_id, "values", request_id, ip_address)
      SELECT actor_id, ${`unit.${written.kind}`}, 'unit', id, ${change.projectId}::uuid, ${values}::jsonb,
        ${change.requestId}, ${change.ipAddress ?? null}
      FROM changed
    )
    SELECT updated_at, author_id, (SELECT name FROM "user" WHERE "user".id = author_id) AS author_name,
      pg_notify(${CHANNEL}, ${JSON.stringify(eventOf(change, revision))})::text AS told
    FROM changed`
}

function eventOf(change: UnitChange, revision: number): LiveEvent {
  const { articleId, unitId, locale, position, written } = change
  return { type: 'unit', articleId, unitId, locale, position, revision, state: written.state }
}
