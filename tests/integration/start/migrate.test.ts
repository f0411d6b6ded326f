import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { checkDatabase } from '@/data/check-database'
import { type Cluster, openCluster } from '@/data/embedded-postgres/open-cluster'
import { migrate } from '@/data/migrate'
import { query } from '@/tests/integration/start/cluster-holder'

let folder = ''
let cluster: Cluster
let databases = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-migrate-'))
  const opened = await openCluster({ folder })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  cluster = opened.value
})
afterAll(async () => {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const withDatabase = (url: string, name: string) => url.replace(/\/\w+$/, `/${name}`)

/** A database of its own on the shared cluster, owned as the application's is. */
async function newDatabase(options = ''): Promise<string> {
  const name = `test_${++databases}`
  await query(cluster.administratorUrl, `CREATE DATABASE ${name} OWNER hexapla ${options}`)
  return withDatabase(cluster.url, name)
}

function migrations(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'hexapla-migrations-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(join(root, name))
    writeFileSync(join(root, name, 'migration.sql'), sql)
  }
  return root
}

const history = (url: string) =>
  query(url, 'SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM _prisma_migrations ORDER BY 1')
const tables = async (url: string) =>
  (await query(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
    (row) => row.tablename,
  )

describe('the migrations', () => {
  it('bring an empty database to the schema once', async () => {
    const databaseUrl = await newDatabase()
    const first = await migrate({ databaseUrl, folder: 'prisma/migrations' })
    expect(first).toMatchObject({ ok: true })
    expect(await tables(databaseUrl)).toEqual(expect.arrayContaining(['unit', 'unit_revision', '_prisma_migrations']))
    expect(await migrate({ databaseUrl, folder: 'prisma/migrations' })).toEqual({ ok: true, value: { applied: [] } })
    if (first.ok) expect((await history(databaseUrl)).map(({ name }) => name)).toEqual(first.value.applied)
  })

  it('INT-08 are applied once when several instances start together', async () => {
    const databaseUrl = await newDatabase()
    const results = await Promise.all(
      Array.from({ length: 4 }, () => migrate({ databaseUrl, folder: 'prisma/migrations' })),
    )
    const applied = results.map((result) => (result.ok ? result.value.applied.length : -1)).sort()
    expect(applied.slice(0, 3)).toEqual([0, 0, 0])
    expect(applied[3]).toBeGreaterThan(0)
  })

  it('INT-08 refuse a schema that a newer version has changed, and change nothing', async () => {
    const databaseUrl = await newDatabase()
    const newer = migrations({ '1_a': 'CREATE TABLE a ()', '9_z': 'CREATE TABLE z ()' })
    await migrate({ databaseUrl, folder: newer })
    const older = migrations({ '1_a': 'CREATE TABLE a ()', '2_b': 'CREATE TABLE b ()' })
    expect(await migrate({ databaseUrl, folder: older })).toMatchObject({
      code: 'schema-newer',
      values: { name: '9_z' },
    })
    expect(await tables(databaseUrl)).toEqual(['_prisma_migrations', 'a', 'z'])
  })

  it('INT-08 refuse one that was changed after it had been applied', async () => {
    const databaseUrl = await newDatabase()
    await migrate({ databaseUrl, folder: migrations({ '1_a': 'CREATE TABLE a ()' }) })
    const changed = await migrate({ databaseUrl, folder: migrations({ '1_a': 'CREATE TABLE a (id int)' }) })
    expect(changed).toMatchObject({ code: 'migration-changed', values: { name: '1_a' } })
  })

  it('INT-08 undo the whole of one that fails, keep those before it, and go on when it is mended', async () => {
    const databaseUrl = await newDatabase()
    const broken = migrations({ '1_a': 'CREATE TABLE a ()', '2_b': 'CREATE TABLE b (); SELECT no_such_column' })
    expect(await migrate({ databaseUrl, folder: broken })).toMatchObject({
      code: 'migration-failed',
      values: { name: '2_b', reason: expect.stringContaining('no_such_column') },
    })
    expect(await tables(databaseUrl)).toEqual(['_prisma_migrations', 'a'])
    writeFileSync(join(broken, '2_b', 'migration.sql'), 'CREATE TABLE b ()')
    expect(await migrate({ databaseUrl, folder: broken })).toEqual({ ok: true, value: { applied: ['2_b'] } })
  })

  it('INT-08 leave nothing half-done when the connection is cut in the middle', async () => {
    const databaseUrl = await newDatabase()
    const slow = migrations({ '1_a': 'CREATE TABLE a (); SELECT pg_sleep(30)' })
    const cut = migrate({ databaseUrl, folder: slow })
    const sleeping = `FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)' AND pid <> pg_backend_pid()`
    await expect
      .poll(() => query(cluster.administratorUrl, `SELECT 1 ${sleeping}`), { timeout: 20_000 })
      .toHaveLength(1)
    await query(cluster.administratorUrl, `SELECT pg_terminate_backend(pid) ${sleeping}`)
    expect(await cut).toMatchObject({ code: 'migration-failed' })
    expect(await tables(databaseUrl)).toEqual(['_prisma_migrations'])
    expect(await history(databaseUrl)).toEqual([])
  })

  it('skip a folder that holds no migration', async () => {
    const databaseUrl = await newDatabase()
    const root = migrations({ '1_a': 'CREATE TABLE a ()' })
    mkdirSync(join(root, '2_empty'))
    cpSync(join(root, '1_a', 'migration.sql'), join(root, 'migration_lock.toml'))
    expect(await migrate({ databaseUrl, folder: root })).toEqual({ ok: true, value: { applied: ['1_a'] } })
  })
})

describe('FLT-21 the look at a database', () => {
  it('finds nothing wrong with the embedded one', async () => {
    expect(await checkDatabase(cluster.url)).toEqual({ ok: true, value: undefined })
  })

  it.each([
    ['a wrong password', () => cluster.url.replace(/:\w+@/, ':wrong@'), 'database-credentials-wrong'],
    ['no password', () => cluster.url.replace(/:\w+@/, '@'), 'database-credentials-wrong'],
    ['a user who does not exist', () => cluster.url.replace('//hexapla:', '//nobody:'), 'database-credentials-wrong'],
    ['a database that does not exist', () => withDatabase(cluster.url, 'elsewhere'), 'database-missing'],
    ['a port nobody listens on', () => 'postgresql://a:b@127.0.0.1:1/x', 'database-unreachable'],
    ['a name nobody has', () => 'postgresql://a:b@no-such-host.invalid/x', 'database-unreachable'],
    ['encryption the server does not have', () => `${cluster.url}?sslmode=verify-full`, 'database-refused'],
    [
      'the encoding SQL_ASCII',
      () => newDatabase(`ENCODING 'SQL_ASCII' LC_CTYPE 'C' TEMPLATE template0`),
      'database-encoding-wrong',
    ],
    ['letters only in ASCII', () => newDatabase(`LC_CTYPE 'C' TEMPLATE template0`), 'database-locale-wrong'],
    ['a database that may not be written', readOnlyDatabase, 'database-read-only'],
  ])('names %s', async (_title, url, code) => {
    expect(await checkDatabase(await url())).toMatchObject({ ok: false, code })
  })
})

async function readOnlyDatabase(): Promise<string> {
  const url = await newDatabase()
  const name = url.split('/').at(-1)
  await query(cluster.administratorUrl, `ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  return url
}
