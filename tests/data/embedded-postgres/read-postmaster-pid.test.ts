import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPostmasterPid } from '@/data/embedded-postgres/find-postgres-processes'
import { temporaryFolder } from '@/tests/data/embedded-postgres/temporary-folder'

describe('the process number in postmaster.pid', () => {
  it.each([
    ['the first of its lines', '4711\n/data\n1700000000\n5432\n', 4711],
    ['unknown when the file is empty', '', undefined],
    ['unknown when it is negative', '-4711\n/data\n', undefined],
    ['unknown when it is zero', '0\n', undefined],
    ['unknown when it is no number', 'postgres\n', undefined],
    ['unknown when it only begins as a number', '47x1\n', undefined],
    ['unknown when no process can have it', '99999999999\n', undefined],
  ])('is %s', (_title, content, expected) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'postmaster.pid'), content)
    expect(readPostmasterPid(folder)).toBe(expected)
  })

  it('is unknown when there is no file', () => {
    expect(readPostmasterPid(temporaryFolder())).toBeUndefined()
  })
})
