import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { fail, type Result, succeed } from '@/core/model/result'
import type { ClusterPasswords } from '@/data/embedded-postgres/cluster-passwords'
import { ADMINISTRATOR } from '@/data/embedded-postgres/create-cluster'

/** The application's database and its owner, who may change the schema but is not the superuser. */
const DATABASE = 'hexapla'
const OWNER = 'hexapla'
/** What the running application becomes; its rights are given by the migrations. */
const APPLICATION_ROLE = 'hexapla_app'

/** Without any of these an acknowledged save could be lost or silently damaged. */
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'] as const

export interface Place {
  readonly port: number
  readonly passwords: ClusterPasswords
}

export function administratorUrl({ port, passwords }: Place): string {
  return `postgresql://${ADMINISTRATOR}:${passwords.administrator}@127.0.0.1:${port}/postgres`
}

export function ownerUrl({ port, passwords }: Place): string {
  return `postgresql://${OWNER}:${passwords.owner}@127.0.0.1:${port}/${DATABASE}`
}

/** Makes what is missing of roles and database, and refuses a server on which a save could be lost. */
export async function provision(place: Place): Promise<Result<void, 'cluster-not-durable'>> {
  const client = new Client({ connectionString: administratorUrl(place) })
  await client.connect()
  try {
    const unsafe = await findUnsafeSetting(client)
    if (unsafe !== undefined) return fail('cluster-not-durable', { setting: unsafe })
    await ensureRoles(client, place.passwords.owner)
    await ensureDatabase(client)
    return succeed(undefined)
  } finally {
    await client.end()
  }
}

async function findUnsafeSetting(client: Client): Promise<string | undefined> {
  const off = await client.query<{ name: string }>(
    `SELECT name FROM pg_settings WHERE name = ANY($1) AND setting <> 'on'`,
    [DURABLE],
  )
  return off.rows[0]?.name
}

async function ensureRoles(client: Client, ownerPassword: string): Promise<void> {
  const found = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
    [OWNER, APPLICATION_ROLE],
  ])
  const existing = new Set(found.rows.map((row) => row.rolname))
  if (!existing.has(OWNER)) {
    await client.query(`CREATE ROLE ${escapeIdentifier(OWNER)} LOGIN PASSWORD ${escapeLiteral(ownerPassword)}`)
  }
  if (!existing.has(APPLICATION_ROLE)) await client.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`)
  await client.query(`GRANT ${APPLICATION_ROLE} TO ${escapeIdentifier(OWNER)}`)
}

async function ensureDatabase(client: Client): Promise<void> {
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
  if (found.rowCount === 0) {
    await client.query(`CREATE DATABASE ${escapeIdentifier(DATABASE)} OWNER ${escapeIdentifier(OWNER)}`)
    await client.query(`REVOKE ALL ON DATABASE ${escapeIdentifier(DATABASE)} FROM PUBLIC`)
  }
}
