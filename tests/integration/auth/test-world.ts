import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { vi } from 'vitest'
import type { Result } from '@/core/model/result'
import { openDatabase } from '@/data/database'
import { openCluster } from '@/data/embedded-postgres/open-cluster'
import type { PrismaClient } from '@/data/generated/client'
import { migrate } from '@/data/migrate'
import type { Context } from '@/server/context'
import { findActor } from '@/server/find-actor'
import { log } from '@/server/log'
import { newId } from '@/server/new-id'

export const ORIGIN = 'http://localhost:3000'
const SECRET = 'a-secret-for-tests-of-more-than-32-characters'

export interface World {
  readonly db: PrismaClient
  /** As the database's owner, for what the application may not do. */
  readonly owner: Client
  close(): Promise<void>
}

/** A PostgreSQL of its own with the schema of this code, and the settings `hexapla start` would make. */
export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-auth-'))
  // The database's unprivileged account has to get in.
  await chmod(folder, 0o755)
  const cluster = unwrap(await openCluster({ folder }))
  unwrap(await migrate({ databaseUrl: cluster.url, folder: 'prisma/migrations' }))
  const { db, close } = await openDatabase(cluster.url)
  const owner = new Client({ connectionString: cluster.url })
  await owner.connect()
  setSettings({})
  return {
    db,
    owner,
    async close() {
      vi.unstubAllEnvs()
      await owner.end()
      await close()
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
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
