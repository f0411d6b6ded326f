import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything the pages are made of; what is generated from these (data/generated) is not listed again. */
const SOURCES = [
  'app',
  'browser',
  'components',
  'core',
  'data',
  'i18n',
  'messages',
  'public',
  'server',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation-client.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
]
const GENERATED = 'data/generated'

/**
 * One hash of the names and contents of the sources. Dates are not looked at: a checkout sets them all anew, and a
 * file brought back from a backup may be older than the build.
 */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const path of SOURCES) addPath(hash, root, path)
  return hash.digest('hex')
}

function addPath(hash: Hash, root: string, path: string): void {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat === undefined || path === GENERATED) return
  if (!stat.isDirectory()) return void hash.update(`${path}\0${stat.size}\0`).update(readFileSync(join(root, path)))
  for (const name of readdirSync(join(root, path)).sort()) addPath(hash, root, `${path}/${name}`)
}
