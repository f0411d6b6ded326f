import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listSourceFiles, readImports } from '@/tests/source-files'

/** Words of the server that nothing sent to a browser may hold: settings, SQL, the database's client. */
const CANARIES = [
  'DATABASE_URL',
  'HEXAPLA_SECRET',
  'HEXAPLA_DATA',
  'INSERT INTO',
  'unit_revision',
  'PrismaClient',
  'pg_notify',
  'scrypt',
]

it('NXT-02 sends no setting, SQL or secret to browsers', () => {
  const scripts = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  )
  expect(scripts.length).toBeGreaterThan(5)
  const leaks = scripts.flatMap((path) => {
    const code = readFileSync(join('.next/static', path), 'utf8')
    return CANARIES.filter((canary) => code.includes(canary)).map((canary) => `${path}: ${canary}`)
  })
  expect(leaks).toEqual([])
})

it('NXT-02 lets the bundler refuse the edges in a browser bundle', () => {
  const edges = ['server/http/handle.ts', 'server/http/request-context.ts', 'server/http/page-context.ts']
  for (const path of edges)
    expect([path, readImports(path).some(({ to }) => to === 'server-only')]).toEqual([path, true])
  const pages = listSourceFiles(/^app\/.*route\.ts$/).filter((path) => !/health|ready|openapi/.test(path))
  const unguarded = pages.filter((path) => !readImports(path).some(({ to }) => to === 'server/http/handle.ts'))
  expect(unguarded).toEqual([])
})
