import type { Client } from 'pg'

/**
 * Laws of the stored history (I6, INT-04), each a query that finds what breaks it. Plain SQL against the tables, with
 * nothing of the product's own code, so that a mistake there cannot hide itself here.
 */
const LAWS: readonly (readonly [string, string])[] = [
  [
    'revision numbers of a unit are contiguous from 1',
    `SELECT unit_id AS subject FROM unit_revision GROUP BY unit_id
     HAVING min(revision) <> 1 OR max(revision) <> count(*) OR count(DISTINCT revision) <> count(*)`,
  ],
  [
    "a unit's revision is its newest history row's",
    `SELECT unit.id AS subject FROM unit
     LEFT JOIN (SELECT unit_id, max(revision) AS newest FROM unit_revision GROUP BY unit_id) history ON unit_id = unit.id
     WHERE unit.revision <> coalesce(newest, 0)`,
  ],
  [
    "a unit's text, state, reason, source and author are its newest history row's",
    `SELECT unit.id AS subject FROM unit JOIN unit_revision r ON r.unit_id = unit.id AND r.revision = unit.revision
     WHERE (unit.content, unit.text, unit.state, unit.reason, unit.source_hash, unit.author_id)
       IS DISTINCT FROM (r.content, r.text, r.state, r.reason, r.source_hash, r.author_id)`,
  ],
  [
    'every approved revision has an audit row that names it',
    `SELECT r.unit_id || ' r' || r.revision AS subject FROM unit_revision r
     WHERE r.state IN ('reviewed', 'final') AND NOT EXISTS (
       SELECT FROM audit_event e WHERE e.subject_type = 'unit' AND e.subject_id = r.unit_id::text
         AND (e.values ->> 'revision')::int = r.revision AND e.action IN ('unit.approve', 'unit.correct', 'unit.import'))`,
  ],
  [
    'every revision but an imported one has an audit row of its kind',
    `SELECT r.unit_id || ' r' || r.revision AS subject FROM unit_revision r
     WHERE r.kind <> 'import' AND NOT EXISTS (
       SELECT FROM audit_event e WHERE e.subject_type = 'unit' AND e.subject_id = r.unit_id::text
         AND (e.values ->> 'revision')::int = r.revision AND e.action = 'unit.' || r.kind
         AND e.actor_id IS NOT DISTINCT FROM r.actor_id)`,
  ],
  [
    'no revision is audited twice, nor one that is not there',
    `SELECT e.subject_id || ' r' || (e.values ->> 'revision') AS subject FROM audit_event e
     LEFT JOIN unit_revision r ON r.unit_id::text = e.subject_id AND r.revision = (e.values ->> 'revision')::int
     WHERE e.subject_type = 'unit' AND e.values ? 'revision'
     GROUP BY e.subject_id, e.values ->> 'revision' HAVING count(*) > 1 OR count(r.unit_id) = 0`,
  ],
  [
    'an untranslated unit was made from no source, a rejected one has a reason, no other has one',
    `SELECT id AS subject FROM unit
     WHERE (state = 'initial' AND source_hash IS NOT NULL) OR (state = 'rejected') <> (reason IS NOT NULL)`,
  ],
  [
    'every segment belongs to exactly one unit of every version of its article',
    `SELECT version.locale || ' ' || segment.id AS subject FROM version JOIN segment USING (article_id)
     LEFT JOIN unit_segment us ON us.version_id = version.id AND us.segment_id = segment.id
     GROUP BY version.id, version.locale, segment.id HAVING count(us.unit_id) <> 1`,
  ],
  [
    'a unit covers segments of its own article, from its own position on, without a gap',
    `SELECT unit.id AS subject FROM unit JOIN version ON version.id = unit.version_id
     JOIN unit_segment us ON us.unit_id = unit.id JOIN segment ON segment.id = us.segment_id
     GROUP BY unit.id, unit.position, unit.version_id, version.article_id
     HAVING bool_or(segment.article_id <> version.article_id) OR bool_or(us.version_id <> unit.version_id)
       OR min(segment.position) <> unit.position OR max(segment.position) - min(segment.position) + 1 <> count(*)`,
  ],
  [
    'positions of segments and blocks are contiguous from 0',
    `SELECT article_id AS subject FROM segment GROUP BY article_id HAVING min(position) <> 0 OR max(position) <> count(*) - 1
     UNION ALL
     SELECT article_id FROM block GROUP BY article_id HAVING min(position) <> 0 OR max(position) <> count(*) - 1`,
  ],
  [
    'the hash chain of the history verifies',
    `SELECT r.unit_id || ' r' || r.revision AS subject FROM unit_revision r
     LEFT JOIN unit_revision before ON before.unit_id = r.unit_id AND before.revision = r.revision - 1
     WHERE r.previous_hash <> coalesce(before.hash, '') OR r.hash <> hexapla_unit_revision_hash(r)`,
  ],
  [
    'the hash chain of the audit verifies',
    `SELECT subject_type || ' ' || subject_id || ' #' || id AS subject FROM (
       SELECT e.*, hexapla_audit_event_hash(e) AS expected,
         coalesce(lag(hash) OVER (PARTITION BY subject_type, subject_id ORDER BY id), '') AS before
       FROM audit_event e) chained
     WHERE previous_hash <> before OR hash <> expected`,
  ],
  [
    'no transaction was left open',
    `SELECT pid::text AS subject FROM pg_stat_activity
     WHERE datname = current_database() AND state LIKE 'idle in transaction%' AND now() - state_change > interval '5 s'`,
  ],
]

/** What in the database breaks a law of the ledger, as sentences; empty is what we promise. Asked as the owner. */
export async function checkLedger(database: Pick<Client, 'query'>): Promise<readonly string[]> {
  const violations: string[] = []
  for (const [law, query] of LAWS) {
    const found = await database.query<{ subject: string }>(`${query} LIMIT 5`)
    for (const row of found.rows) violations.push(`${law}: ${row.subject}`)
  }
  return violations
}
