import { accessSync, constants, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linkLibraries } from '@/data/embedded-postgres/link-libraries'
import { binariesIn } from '@/data/embedded-postgres/locate-binaries'
import { temporaryFolder } from '@/tests/data/embedded-postgres/temporary-folder'

/** A package as npm unpacks it without running its install script. */
function freshPackage(links: readonly { source: string; target: string }[]) {
  const root = temporaryFolder()
  for (const folder of ['native/bin', 'native/lib']) mkdirSync(join(root, folder), { recursive: true })
  for (const program of ['postgres', 'initdb']) writeFileSync(join(root, 'native/bin', program), '', { mode: 0o644 })
  writeFileSync(join(root, 'native/lib/libpq.so.5.18'), 'the library')
  writeFileSync(join(root, 'native/pg-symlinks.json'), JSON.stringify(links))
  return { root, binaries: binariesIn(join(root, 'native'), '18.4.0') }
}

const LINKS = [
  { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' },
  { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
]

describe('the libraries of an install without install scripts', () => {
  it('SUP-03 get the links their package lists', () => {
    const { root, binaries } = freshPackage(LINKS)
    linkLibraries(binaries)
    expect(readdirSync(join(root, 'native/lib')).sort()).toEqual(['libpq.so', 'libpq.so.5', 'libpq.so.5.18'])
    expect(readlinkSync(join(root, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18')
    expect(readFileSync(join(root, 'native/lib/libpq.so'), 'utf8')).toBe('the library')
  })

  it('SUP-03 leave what is there already', () => {
    const { root, binaries } = freshPackage(LINKS)
    writeFileSync(join(root, 'native/lib/libpq.so'), 'made by the install script')
    linkLibraries(binaries)
    linkLibraries(binaries)
    expect(readFileSync(join(root, 'native/lib/libpq.so'), 'utf8')).toBe('made by the install script')
  })

  it('let the programs be run', () => {
    const { binaries } = freshPackage([])
    linkLibraries(binaries)
    for (const program of [binaries.postgres, binaries.initdb]) accessSync(program, constants.X_OK)
  })

  it('make no link outside their package', () => {
    const { root, binaries } = freshPackage([{ source: 'native/lib/libpq.so.5.18', target: '../outside.so' }])
    linkLibraries(binaries)
    expect(readdirSync(join(root, '..'))).not.toContain('outside.so')
  })
})
