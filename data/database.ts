import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { type Prisma, PrismaClient } from '@/data/generated/client'
import { createStatementNames } from '@/data/statement-names'

/** What the files of data/ query: the client, or one transaction of it. */
export type Database = PrismaClient | Prisma.TransactionClient

export interface OpenDatabase {
  readonly db: PrismaClient
  close(): Promise<void>
}

/** The role the running application takes where the database has it: no DDL, no change of history (INT-05). */
const APPLICATION_ROLE = 'hexapla_app'
const POOL_SIZE = 10
const CONNECT_TIMEOUT_MS = 5_000
// A statement that takes longer holds a request nobody waits for any more.
const STATEMENT_TIMEOUT_MS = 10_000
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000

/** Opens a pool as the application: restricted role where there is one, bounded waits everywhere. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const role = (await hasApplicationRole(url)) ? ` -c role=${APPLICATION_ROLE}` : ''
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    options: `-c timezone=UTC${role}`,
  })
  // A pooled connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: createStatementNames() }) })
  return {
    db,
    async close() {
      await db.$disconnect()
      await pool.end()
    },
  }
}

async function hasApplicationRole(url: string): Promise<boolean> {
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  try {
    const found = await pool.query<{ usable: boolean }>(
      `SELECT pg_has_role(current_user, oid, 'MEMBER') AS usable FROM pg_roles WHERE rolname = $1`,
      [APPLICATION_ROLE],
    )
    return found.rows[0]?.usable === true
  } finally {
    await pool.end()
  }
}

/**
 * Runs work in one transaction: all of it is stored, or nothing. Work that is given more time than a request usually has,
 * an import for one, is given it for each of its statements as well.
 */
export function inTransaction<Value>(
  db: PrismaClient,
  work: (transaction: Prisma.TransactionClient) => Promise<Value>,
  { timeoutMs }: { readonly timeoutMs: number } = { timeoutMs: STATEMENT_TIMEOUT_MS },
): Promise<Value> {
  const workInTime = async (transaction: Prisma.TransactionClient): Promise<Value> => {
    if (timeoutMs > STATEMENT_TIMEOUT_MS) {
      await transaction.$executeRaw`SELECT set_config('statement_timeout', ${String(timeoutMs)}, true)`
    }
    return work(transaction)
  }
  return db.$transaction(workInTime, { timeout: timeoutMs, maxWait: CONNECT_TIMEOUT_MS })
}
