import { Client } from 'pg'
import { fail, type Result, succeed } from '@/core/model/result'

export type DatabaseFailure =
  | 'database-unreachable'
  | 'database-credentials-wrong'
  | 'database-missing'
  | 'database-needs-tls'
  | 'database-full'
  | 'database-refused'
  | 'database-too-old'
  | 'database-read-only'
  | 'database-encoding-wrong'
  | 'database-locale-wrong'

const CONNECT_TIMEOUT_MS = 5_000
const OLDEST_VERSION = 14

interface Facts {
  readonly version: number
  readonly encoding: string
  readonly isReadOnly: boolean
  readonly lowersLetters: boolean
  readonly splitsWords: boolean
}

// The last two ask what lc_ctype does rather than what it is called: with C, letters outside ASCII have no case and are
// no part of a word, and pg_trgm then finds no trigrams in them.
const FACTS = `SELECT
  current_setting('server_version_num')::int / 10000 AS version,
  current_setting('server_encoding') AS encoding,
  (pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on') AS "isReadOnly",
  lower('Ä') = 'ä' AS "lowersLetters",
  to_tsvector('pg_catalog.simple', 'Ähre')::text = '''ähre'':1' AS "splitsWords"`

/** Asks a database whether the application can live in it; the failure says which of its properties is in the way. */
export async function checkDatabase(url: string): Promise<Result<void, DatabaseFailure>> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  client.on('error', () => undefined)
  const place = { host: client.host, port: client.port, database: client.database ?? '', user: client.user ?? '' }
  try {
    await client.connect()
    const facts = await client.query<Facts>(FACTS)
    return judge(facts.rows[0])
  } catch (error) {
    return explain(error, place)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function judge(facts: Facts | undefined): Result<void, DatabaseFailure> {
  if (facts === undefined) throw new Error('the database answered no row')
  const { version, encoding } = facts
  if (version < OLDEST_VERSION) return fail('database-too-old', { version, wanted: OLDEST_VERSION })
  if (encoding !== 'UTF8') return fail('database-encoding-wrong', { encoding })
  if (facts.isReadOnly) return fail('database-read-only')
  if (!facts.lowersLetters || !facts.splitsWords) return fail('database-locale-wrong')
  return succeed(undefined)
}

interface Place {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
}

const BY_CODE: Readonly<Record<string, DatabaseFailure>> = {
  '28P01': 'database-credentials-wrong',
  '3D000': 'database-missing',
  '53300': 'database-full',
  ECONNREFUSED: 'database-unreachable',
  ECONNRESET: 'database-unreachable',
  EHOSTUNREACH: 'database-unreachable',
  ENETUNREACH: 'database-unreachable',
  ENOTFOUND: 'database-unreachable',
  EAI_AGAIN: 'database-unreachable',
  ETIMEDOUT: 'database-unreachable',
}

function explain(error: unknown, place: Place): Result<void, DatabaseFailure> {
  const reason = reasonOf(error)
  const { host, port, database, user } = place
  const values = { host, port, database, user, reason }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = BY_CODE[code]
  if (known !== undefined) return fail(known, values)
  if (/timeout|terminated unexpectedly/i.test(reason)) return fail('database-unreachable', values)
  // pg_hba.conf refuses with 28000 both an unencrypted connection and an unknown client.
  if (/no encryption|SSL off|requires? SSL/i.test(reason)) return fail('database-needs-tls', values)
  if (code.startsWith('28') || /^SASL: .*password/.test(reason)) return fail('database-credentials-wrong', values)
  if (code === '' && !/SSL/.test(reason)) throw error
  return fail('database-refused', values)
}

// Where a name has several addresses, Node gathers their failures in one error without a message.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return String(error.errors[0]?.message ?? error.name)
  return error instanceof Error ? error.message : String(error)
}
