import { accessSync, constants, existsSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Result, succeed } from '@/core/model/result'

type Inspection = Result<
  'absent' | 'present',
  'cluster-of-another-user' | 'cluster-not-recognised' | 'cluster-of-another-version'
>

/** Looks what stands at the cluster's place. Only an empty folder is cleared away; anything else is left as it is. */
export function inspectCluster(clusterFolder: string, wanted: string): Inspection {
  if (!existsSync(clusterFolder)) return succeed('absent')
  if (!isReadable(clusterFolder)) {
    const self = process.getuid?.() ?? 0
    return fail('cluster-of-another-user', { path: clusterFolder, uid: statSync(clusterFolder).uid, self })
  }
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

function isReadable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
