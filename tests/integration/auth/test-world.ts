import { vi } from 'vitest'
import type { Result } from '@/core/model/result'
import type { PrismaClient } from '@/data/generated/client'
import type { Context } from '@/server/context'
import { findActor } from '@/server/find-actor'
import { log } from '@/server/log'
import { newId } from '@/server/new-id'
import { openTestDatabase, type TestDatabase } from '@/tests/integration/test-database'

export const ORIGIN = 'http://localhost:3000'
const SECRET = 'a-secret-for-tests-of-more-than-32-characters'

/** A database of its own, and the settings `hexapla start` would make. */
export async function openWorld(): Promise<TestDatabase> {
  setSettings({})
  const database = await openTestDatabase()
  return { ...database, close: () => database.close().finally(() => vi.unstubAllEnvs()) }
}

/** The environment the code under test reads its settings from. */
export function setSettings(settings: Readonly<Record<string, string>>): void {
  vi.unstubAllEnvs()
  const all = { HEXAPLA_SECRET: SECRET, PUBLIC_ORIGIN: ORIGIN, HEXAPLA_LOG_LEVEL: 'silent', ...settings }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
}

export function unwrap<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`)
  return result.value
}

type Command<Input, Answer> = (ctx: Context, input: Input) => Promise<Result<Answer>>

/** A browser: keeps cookies, has an address, and calls commands and queries as a request of its would. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly headers: Record<string, string> = { 'user-agent': 'Test browser' }
  setCookies: readonly string[] = []
  laterMs = 0

  constructor(
    private readonly db: PrismaClient,
    public ipAddress = '203.0.113.5',
  ) {}

  async call<Input, Answer>(command: Command<Input, Answer>, input: Input): Promise<Result<Answer>> {
    const ctx = await this.context()
    const result = await command(ctx, input)
    this.setCookies = ctx.setCookies
    for (const line of ctx.setCookies) this.keep(line)
    return result
  }

  async context(): Promise<Context> {
    const headers = new Headers({ ...this.headers, cookie: this.cookieHeader() })
    return {
      ...(await findActor(this.db, headers)),
      db: this.db,
      log,
      requestId: newId(),
      publicOrigin: ORIGIN,
      ipAddress: this.ipAddress,
      headers,
      setCookies: [],
      now: () => new Date(Date.now() + this.laterMs),
      newId: () => newId(),
    }
  }

  async isSignedIn(): Promise<boolean> {
    return (await this.context()).actor.kind === 'person'
  }

  get session(): string | undefined {
    return this.cookies.get('hexapla.session_token')
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

/**
 * Runs the calls so that all of them are in the middle: none can write to the table before each of them waits, at the
 * table or at a lock that another of them holds.
 */
export async function atTheSameMoment<Value>(
  { owner }: TestDatabase,
  table: 'user' | 'invitation',
  calls: readonly (() => Promise<Value>)[],
): Promise<Value[]> {
  await owner.query(`BEGIN; LOCK TABLE "${table}" IN SHARE ROW EXCLUSIVE MODE`)
  const results = Promise.all(calls.map((call) => call()))
  await vi.waitFor(
    async () => {
      const { rows } = await owner.query('SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks WHERE NOT granted')
      if (rows[0].waiting !== calls.length) throw new Error(`${rows[0].waiting} of ${calls.length} wait`)
    },
    { timeout: 20_000 },
  )
  await owner.query('COMMIT')
  return results
}
