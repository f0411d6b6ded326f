import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Import, listSourceFiles, readImports } from '@/tests/source-files'

/** core ← data ← server ← app, cli and core ← browser ← components ← app. What a layer may reach below itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  data: ['core', 'data'],
  server: ['core', 'data', 'server'],
  browser: ['core', 'browser'],
  // i18n/navigation gives components the links that keep the reader's language.
  components: ['core', 'browser', 'components', 'i18n'],
  app: ['core', 'server', 'browser', 'components', 'i18n', 'app', 'messages'],
  cli: ['core', 'data', 'server', 'cli'],
  i18n: ['i18n', 'messages', 'core'],
}

/** Packages and built-ins a layer does without, whatever else it may use. */
const FORBIDDEN_PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(node:|react|next|next-intl|@prisma\/|pg$|server-only)/,
  browser: /^(node:|react|next|@prisma\/|pg$)/,
  components: /^(node:|@prisma\/|pg$)/,
  server: /^(@prisma\/|pg$|react-dom|@tiptap\/|react-aria)/,
  app: /^(@prisma\/|pg$)/,
}

const sources = listSourceFiles(/\.(ts|tsx|mjs|js)$/).filter((path) => !path.startsWith('data/generated/'))
const layerOf = (path: string): string => path.split('/')[0] ?? ''
const inLayers = sources.filter((path) => layerOf(path) in MAY_IMPORT && path.includes('/'))
const imports: readonly Import[] = inLayers.flatMap(readImports)

describe('the layers', () => {
  it('import only downwards', () => {
    const known = new Set([...Object.keys(MAY_IMPORT), 'messages', 'tests'])
    const upward = imports.filter(({ from, to }) => {
      const layer = layerOf(to)
      if (!to.includes('/') || !known.has(layer) || to.startsWith('@')) return false
      return !(MAY_IMPORT[layerOf(from)] ?? []).includes(layer)
    })
    expect(upward.filter((edge) => !isAllowedException(edge)).map(describeImport)).toEqual([])
  })

  it('keep away from the packages of other layers', () => {
    const wrong = imports.filter(({ from, to }) => FORBIDDEN_PACKAGES[layerOf(from)]?.test(to))
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('let only data/ see the generated database client, except as a type', () => {
    const wrong = imports.filter(
      ({ from, to, isTypeOnly }) => to.startsWith('data/generated') && layerOf(from) !== 'data' && !isTypeOnly,
    )
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('have no cycle of values', () => {
    expect(findCycle(imports.filter(({ isTypeOnly }) => !isTypeOnly))).toBeUndefined()
  })
})

describe('the files', () => {
  it('stay under 400 lines', () => {
    const long = sources.filter((path) => readFileSync(path, 'utf8').split('\n').length > 401)
    expect(long).toEqual([])
  })

  it('are not re-exporting index files', () => {
    const barrels = sources.filter((path) => /(^|\/)index\.tsx?$/.test(path))
    expect(barrels).toEqual([])
  })

  it('avoid names that say nothing', () => {
    const vague = sources.filter((path) =>
      /(^|\/)(utils?|helpers?|common|misc|manager|services?|lib)(\.[a-z]+$|\/)/i.test(path),
    )
    expect(vague).toEqual([])
  })

  it('are named in kebab-case', () => {
    const odd = inLayers.filter(
      (path) => !path.startsWith('app/') && !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.split('/').pop() ?? ''),
    )
    expect(odd).toEqual([])
  })
})

describe('the code', () => {
  const BANNED: readonly (readonly [string, RegExp])[] = [
    [
      'XSS-10 raw HTML and evaluation',
      /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/,
    ],
    ['INJ-01 unchecked SQL', /\$(query|execute)RawUnsafe|Prisma\.raw\b/],
    ['INJ-08 a shell', /shell:\s*true|\bexecSync\(|\bexec\(\s*`/],
    ['AZ-05 server actions', /^\s*['"]use server['"]/m],
    ['any, or an escape from the compiler', /(:\s*any\b|<any>|as any\b|@ts-(ignore|expect-error|nocheck))/],
    ['work left for later', /\b(TODO|FIXME|HACK)\b/],
  ]
  for (const [title, pattern] of BANNED) {
    it(`has no ${title}`, () => {
      const found = inLayers.filter((path) => pattern.test(readFileSync(path, 'utf8')))
      expect(found).toEqual([])
    })
  }

  it("says 'use client' only in components", () => {
    const pages = inLayers.filter((path) => path.startsWith('app/') && !/(error|global-error)\.tsx$/.test(path))
    expect(pages.filter((path) => /^['"]use client['"]/m.test(readFileSync(path, 'utf8')))).toEqual([])
  })

  it('reads no clock and no randomness in core', () => {
    const impure = inLayers.filter(
      (path) =>
        path.startsWith('core/') &&
        /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\.|performance\.now/.test(readFileSync(path, 'utf8')),
    )
    expect(impure).toEqual([])
  })
})

/** The messages are data that any layer of the interface reads; app/api's generated document lists operations. */
function isAllowedException({ to }: Import): boolean {
  return to.startsWith('messages/')
}

function describeImport({ from, to }: Import): string {
  return `${from} → ${to}`
}

function findCycle(edges: readonly Import[]): readonly string[] | undefined {
  const next = groupBySource(edges)
  const done = new Set<string>()
  const path: string[] = []
  function visit(file: string): readonly string[] | undefined {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    path.push(file)
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to)
      if (cycle !== undefined) return cycle
    }
    path.pop()
    done.add(file)
    return undefined
  }
  for (const file of next.keys()) {
    const cycle = visit(file)
    if (cycle !== undefined) return cycle
  }
  return undefined
}

// Map.groupBy is not in Node 20.
function groupBySource(edges: readonly Import[]): Map<string, Import[]> {
  const groups = new Map<string, Import[]>()
  for (const edge of edges) groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge])
  return groups
}
