import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lendBinaries } from '@/data/embedded-postgres/lend-binaries'
import { linkLibraries } from '@/data/embedded-postgres/link-libraries'
import { type Binaries, binariesIn, locateBinaries } from '@/data/embedded-postgres/locate-binaries'

const NOBODY = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-binaries-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function installed(): Binaries {
  const located = locateBinaries()
  if (!located.ok) throw new Error(JSON.stringify(located))
  linkLibraries(located.value)
  return located.value
}

/** The package as npm leaves it without install scripts: every file, no symbolic link. */
function unpacked(): Binaries {
  const { folder, version } = installed()
  const root = temporary()
  chmodSync(root, 0o755)
  copyWithoutLinks(folder, join(root, 'native'))
  return binariesIn(join(root, 'native'), version)
}

function copyWithoutLinks(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyWithoutLinks(join(from, entry.name), join(to, entry.name))
    else if (entry.isFile()) linkOrCopy(join(from, entry.name), join(to, entry.name))
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to)
  }
}

const versionSaidBy = (binaries: Binaries, account = {}) =>
  spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8', cwd: '/', ...account })

describe('the PostgreSQL that came with the packages', () => {
  it('SUP-03 FLT-05 cannot run without the links of its libraries, and can once they are made', () => {
    const binaries = unpacked()
    expect(versionSaidBy(binaries).status).not.toBe(0)
    linkLibraries(binaries)
    expect(versionSaidBy(binaries).stdout).toMatch(/PostgreSQL\) 18\./)
  })

  it('is run where it is by whoever can reach it', () => {
    const binaries = installed()
    expect(lendBinaries(binaries, undefined)).toEqual({ ok: true, value: binaries })
  })

  it('is lent to an account that cannot reach it, under names of the same files, written by nobody but root', () => {
    const binaries = unpacked()
    linkLibraries(binaries)
    chmodSync(join(binaries.folder, '..'), 0o700)
    const cache = join(temporary(), 'cache')
    chmodSync(join(cache, '..'), 0o755)
    const lent = lendBinaries(binaries, NOBODY, cache)
    // Only root runs PostgreSQL as another account; anybody else's cache is not safe to lend from.
    if (!isRoot) return void expect(lent).toMatchObject({ ok: false, code: 'binaries-unreachable' })
    if (!lent.ok) throw new Error(JSON.stringify(lent))
    expect(versionSaidBy(lent.value, NOBODY).stdout).toMatch(/PostgreSQL\) 18\./)
    expect(statSync(lent.value.postgres).ino).toBe(statSync(binaries.postgres).ino)
    expect(lstatSync(cache).mode & 0o022).toBe(0)
    expect(lendBinaries(binaries, NOBODY, cache)).toEqual(lent)
  })

  it('is not lent from a folder others may write to', () => {
    const binaries = unpacked()
    chmodSync(join(binaries.folder, '..'), 0o700)
    const cache = temporary()
    chmodSync(cache, 0o777)
    expect(lendBinaries(binaries, NOBODY, cache)).toMatchObject({ ok: false, code: 'binaries-unreachable' })
  })
})
