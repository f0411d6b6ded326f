import { rm } from 'node:fs/promises'
import { Client } from 'pg'
import { type OpenDatabase, openDatabase } from '@/data/database'
import { openCluster } from '@/data/embedded-postgres/open-cluster'
import { migrate } from '@/data/migrate'
import { makeDataFolder } from '@/tests/rig/app-process'

export interface TestDatabase extends OpenDatabase {
  /** As the owner of the schema: what the application's role must not do can be tried with it. */
  readonly owner: Client
  readonly url: string
}

/** A PostgreSQL of its own in a temporary folder, migrated and empty. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = await makeDataFolder()
  const cluster = await openCluster({ folder })
  if (!cluster.ok) throw new Error(`no cluster: ${cluster.code} ${JSON.stringify(cluster.values)}`)
  const { url } = cluster.value
  const migrated = await migrate({ databaseUrl: url, folder: 'prisma/migrations' })
  if (!migrated.ok) throw new Error(`not migrated: ${migrated.code} ${JSON.stringify(migrated.values)}`)
  const owner = new Client({ connectionString: url })
  // Its connection ends with the cluster when a test stops that one first.
  owner.on('error', () => undefined)
  await owner.connect()
  const database = await openDatabase(url)
  return {
    ...database,
    owner,
    url,
    async close() {
      await database.close()
      await owner.end().catch(() => undefined)
      await cluster.value.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
