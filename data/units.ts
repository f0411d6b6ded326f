import { isEmptyContent } from '@/core/model/canonical-content'
import type { ProjectId, UnitId, UserId, VersionId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { countWords } from '@/core/text/count-words'
import type { Database } from '@/data/database'
import { PRESENT_SOURCE_HASH } from '@/data/source-hash'

export interface ImportedUnit {
  /** Position of the first segment the unit covers. */
  readonly position: number
  readonly content: InlineContent
  readonly text: string
}

export interface ImportedUnits {
  readonly projectId: ProjectId
  readonly versionId: VersionId
  readonly locale: Locale
  readonly units: readonly ImportedUnit[]
  /** `reviewed` writes an audit row for every unit: nothing is approved without one. */
  readonly state: 'translated' | 'reviewed'
  readonly actorId?: UserId
  readonly requestId?: string
  readonly ipAddress?: string
}

/** Units written per statement, each with its revision and its audit row. */
const CHUNK = 1_000

/**
 * Writes many units at once, each as its first revision of kind `import`. To be called inside a transaction. Empty
 * contents are left out. Only units nobody has written are touched: answers how many units were written, so that a
 * caller who offered more knows that somebody was faster, or that a position does not exist, and can roll back.
 */
export async function writeImportedUnits(db: Database, imported: ImportedUnits): Promise<number> {
  const ids = await findUnwritten(db, imported.versionId)
  const rows = imported.units.flatMap(({ position, content, text }) => {
    const id = ids.get(position)
    if (id === undefined || isEmptyContent(content)) return []
    return [{ id, content, text, words: countWords(text, imported.locale) }]
  })
  let written = 0
  for (let start = 0; start < rows.length; start += CHUNK) {
    written += await writeChunk(db, imported, JSON.stringify(rows.slice(start, start + CHUNK)))
  }
  return written
}

async function findUnwritten(db: Database, versionId: VersionId): Promise<ReadonlyMap<number, UnitId>> {
  const rows = await db.$queryRaw<{ id: UnitId; position: number }[]>`
    SELECT id, position FROM unit WHERE version_id = ${versionId}::uuid AND revision = 0`
  return new Map(rows.map(({ id, position }) => [position, id]))
}

async function writeChunk(db: Database, imported: ImportedUnits, rows: string): Promise<number> {
  const { state, projectId, requestId, ipAddress } = imported
  const actorId = imported.actorId ?? null
  return db.$executeRaw`
    WITH changed AS (
      UPDATE unit SET content = row.content, text = row.text, words = row.words, state = ${state}, revision = 1,
        source_hash = ${PRESENT_SOURCE_HASH}, author_id = ${actorId}, actor_id = ${actorId}, updated_at = now()
      FROM jsonb_to_recordset(${rows}::jsonb) AS row (id uuid, content jsonb, text text, words int)
      WHERE unit.id = row.id AND unit.revision = 0
      RETURNING unit.*
    ), audited AS (
      INSERT INTO audit_event (actor_id, action, subject_type, subject_id, project_id, "values", request_id, ip_address)
      SELECT ${actorId}, 'unit.import', 'unit', id, ${projectId}::uuid,
        jsonb_build_object('revision', revision, 'state', state), ${requestId ?? null}, ${ipAddress ?? null}
      FROM changed WHERE state = 'reviewed'
    )
    INSERT INTO unit_revision (unit_id, revision, operation_id, kind, content, text, state, source_hash, author_id, actor_id, created_at)
    SELECT id, revision, gen_random_uuid(), 'import', content, text, state, source_hash, author_id, actor_id, updated_at
    FROM changed`
}
