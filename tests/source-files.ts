import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** The repository's files as git knows them: tracked, and new ones it does not ignore. Paths from the root. */
export function listSourceFiles(pattern: RegExp): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return listed.split('\n').filter((path) => pattern.test(path) && existsSync(path))
}

export interface Import {
  readonly from: string
  /** The imported file, from the root; a package's name when it is not ours. */
  readonly to: string
  readonly isTypeOnly: boolean
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a file imports, statically or not, with `@/` and relative paths resolved to files of the repository. */
export function readImports(path: string): readonly Import[] {
  const code = readFileSync(path, 'utf8')
  const found = [...code.matchAll(IMPORT)].map((match) => ({
    specifier: match[2] ?? '',
    isTypeOnly: match[1] !== undefined,
  }))
  const dynamic = [...code.matchAll(DYNAMIC_IMPORT)].map((match) => ({ specifier: match[1] ?? '', isTypeOnly: false }))
  return [...found, ...dynamic].map(({ specifier, isTypeOnly }) => ({
    from: path,
    to: resolveImport(path, specifier),
    isTypeOnly,
  }))
}

function resolveImport(from: string, specifier: string): string {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? normalize(join(dirname(from), specifier))
      : undefined
  if (path === undefined) return specifier
  const candidates = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts'].map((ending) => path + ending)
  return candidates.find((candidate) => existsSync(candidate) && /\.\w+$/.test(candidate)) ?? path
}
