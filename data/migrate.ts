import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { fail, type Result, succeed } from '@/core/model/result'

export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file in hex, as Prisma records it. */
  readonly checksum: string
}

export interface MigrateRequest {
  /** Connects as the owner of the schema. */
  readonly databaseUrl: string
  /** Holds one folder per migration, each with its `migration.sql`; they are applied in the order of their names. */
  readonly folder: string
}

export type MigrateFailure = 'migration-changed' | 'migration-failed' | 'schema-newer'

/** Any number nobody else uses: instances that start together wait for the one that migrates. */
const LOCK = 4_839_201_776_510

// The table of `prisma migrate`, so that Prisma's own tools find the history where they expect it.
const CREATE_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/**
 * Brings the database to the schema of this code: applies what is missing, each migration in one transaction with its
 * record, under a lock that ends with the connection. `prisma migrate` would download an engine first. A schema this
 * code does not know is refused before anything is changed.
 */
export async function migrate(
  request: MigrateRequest,
): Promise<Result<{ readonly applied: readonly string[] }, MigrateFailure>> {
  const migrations = readMigrations(request.folder)
  const client = new Client({ connectionString: request.databaseUrl })
  // The error itself also reaches the query that was waiting.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(CREATE_HISTORY)
    const missing = findMissing(migrations, await readHistory(client))
    return missing.ok ? await applyAll(client, missing.value) : missing
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The migrations of a folder in the order in which they are applied. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

/** Those not applied yet; or why this code must leave the database alone. */
export function findMissing(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): Result<readonly Migration[], 'migration-changed' | 'schema-newer'> {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = byName.get(name)
    if (migration === undefined) return fail('schema-newer', { name })
    if (migration.checksum !== checksum) return fail('migration-changed', { name })
  }
  const done = new Set(applied.map(({ name }) => name))
  return succeed(known.filter(({ name }) => !done.has(name)))
}

async function readHistory(client: Client): Promise<readonly AppliedMigration[]> {
  const rows = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows.rows
}

async function applyAll(
  client: Client,
  migrations: readonly Migration[],
): Promise<Result<{ readonly applied: readonly string[] }, 'migration-failed'>> {
  for (const migration of migrations) {
    const done = await apply(client, migration)
    if (!done.ok) return done
  }
  return succeed({ applied: migrations.map(({ name }) => name) })
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<Result<void, 'migration-failed'>> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
    return succeed(undefined)
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    return fail('migration-failed', { name, reason: error instanceof Error ? error.message : String(error) })
  }
}
