import { z } from 'zod'
import { defineCommand, type Outcome } from '@/cli/command'
import { inRoot } from '@/cli/setup/root.mjs'
import { dataFolderIn } from '@/cli/start/open-database'
import { type Result, succeed } from '@/core/model/result'
import { checkDatabase } from '@/data/check-database'
import { openCluster } from '@/data/embedded-postgres/open-cluster'
import { migrate as applyMigrations } from '@/data/migrate'
import { readEnv } from '@/server/env'

/** For teams that migrate before they start the new version; `start` does the same by itself. */
export const migrate = defineCommand({
  name: 'migrate',
  summary: 'Bring the database to the schema of this version',
  arguments: [],
  options: {},
  input: z.object({}),
  async run(): Promise<Result<Outcome>> {
    const env = readEnv(process.env)
    if (!env.ok) return env
    const { databaseUrl, dataFolder } = env.value
    if (databaseUrl !== undefined) return migrateAt(databaseUrl)
    const cluster = await openCluster({ folder: dataFolderIn(dataFolder) })
    if (!cluster.ok) return cluster
    return migrateAt(cluster.value.url).finally(() => cluster.value.stop())
  },
})

async function migrateAt(databaseUrl: string): Promise<Result<Outcome>> {
  const checked = await checkDatabase(databaseUrl)
  if (!checked.ok) return checked
  const migrated = await applyMigrations({ databaseUrl, folder: inRoot('prisma', 'migrations') })
  if (!migrated.ok) return migrated
  const { applied } = migrated.value
  const text =
    applied.length === 0 ? 'Nothing to migrate.' : `Applied:\n${applied.map((name) => `  ${name}`).join('\n')}`
  return succeed({ text, data: { applied } })
}
