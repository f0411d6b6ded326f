import { createHash } from 'node:crypto'
import type { Client } from 'pg'

/** Tables a refused request may touch: counters of attempts, the audit of refusals, the time a session was last used. */
const MAY_CHANGE = new Set(['rate_limit', 'audit_event', 'session', 'verification', '_prisma_migrations'])

/** A digest of everything stored, to show that a refused request changed nothing. */
export async function digestDatabase(database: Client): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  const hash = createHash('sha256')
  for (const { name } of tables.rows) {
    if (MAY_CHANGE.has(name)) continue
    const rows = await database.query<{ digest: string | null }>(
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS digest FROM "${name}" t`,
    )
    hash.update(`${name}:${rows.rows[0]?.digest}\n`)
  }
  return hash.digest('hex')
}
