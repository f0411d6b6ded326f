import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashSources } from '@/cli/start/hash-sources'
import { temporaryFolder } from '@/tests/data/embedded-postgres/temporary-folder'

function checkout(): string {
  const root = temporaryFolder()
  for (const folder of ['app/[locale]', 'data/generated', 'tests']) mkdirSync(join(root, folder), { recursive: true })
  for (const file of [
    'app/[locale]/page.tsx',
    'data/units.ts',
    'data/generated/client.ts',
    'tests/a.test.ts',
    'proxy.ts',
  ]) {
    writeFileSync(join(root, file), file)
  }
  return root
}

type Change = (root: string) => void
const write =
  (file: string): Change =>
  (root) =>
    writeFileSync(join(root, file), 'changed')

describe('the hash of the sources', () => {
  it.each<readonly [string, Change]>([
    ['a page changes', write('app/[locale]/page.tsx')],
    ['a file is added', write('app/new.tsx')],
    ['a file is renamed', (root) => renameSync(join(root, 'proxy.ts'), join(root, 'app/proxy.ts'))],
    ['a file is removed', (root) => rmSync(join(root, 'data/units.ts'))],
  ])('changes when %s', (_title, change) => {
    const root = checkout()
    const before = hashSources(root)
    change(root)
    expect(hashSources(root)).not.toBe(before)
  })

  it.each<readonly [string, Change]>([
    ['a date changes', (root) => utimesSync(join(root, 'proxy.ts'), 1, 1)],
    ['a test changes', write('tests/a.test.ts')],
    ['the generated client changes, which follows from the schema', write('data/generated/client.ts')],
  ])('stays when %s', (_title, change) => {
    const root = checkout()
    const before = hashSources(root)
    change(root)
    expect(hashSources(root)).toBe(before)
  })
})
