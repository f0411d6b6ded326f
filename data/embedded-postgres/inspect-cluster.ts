import { existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Result, succeed } from '@/core/model/result'

type Inspection = Result<'absent' | 'present', 'cluster-not-recognised' | 'cluster-of-another-version'>

/** Looks what stands at the cluster's place. Only an empty folder is cleared away; anything else is left as it is. */
export function inspectCluster(clusterFolder: string, wanted: string): Inspection {
  if (!existsSync(clusterFolder)) return succeed('absent')
  if (readdirSync(clusterFolder).length === 0) {
    rmdirSync(clusterFolder)
    return succeed('absent')
  }
  const versionFile = join(clusterFolder, 'PG_VERSION')
  if (!existsSync(versionFile)) return fail('cluster-not-recognised', { path: clusterFolder })
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found !== wanted) return fail('cluster-of-another-version', { path: clusterFolder, found, wanted })
  return succeed('present')
}
