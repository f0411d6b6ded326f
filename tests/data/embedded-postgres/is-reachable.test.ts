import { chmodSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isReachable } from '@/data/embedded-postgres/is-reachable'
import { temporaryFolder } from '@/tests/data/embedded-postgres/temporary-folder'

const STRANGER = { uid: 54_321, gid: 54_321 }

function pathBehind(mode: number): string {
  const door = temporaryFolder()
  mkdirSync(join(door, 'inner'), { mode: 0o755 })
  chmodSync(door, mode)
  return join(door, 'inner', 'file')
}

describe('a path', () => {
  it.each([
    ['reachable through folders open to all', 0o755, true],
    ['reachable through a folder that lets all pass but none look', 0o711, true],
    ['shut off by a folder for its owner', 0o700, false],
    ['shut off by a folder for its group', 0o750, false],
  ])('is %s', (_title, mode, expected) => {
    expect(isReachable(pathBehind(mode), STRANGER)).toBe(expected)
  })

  it('is reachable for the owner of the folder in the way', () => {
    const path = pathBehind(0o700)
    const { uid = 0, gid = 0 } = { uid: process.getuid?.(), gid: process.getgid?.() }
    expect(isReachable(path, { uid, gid })).toBe(true)
  })

  it('is not reachable where a folder is missing', () => {
    expect(isReachable(join(dirname(pathBehind(0o755)), 'missing', 'file'), STRANGER)).toBe(false)
  })
})
