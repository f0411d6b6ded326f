import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lastOrigin, rememberOrigin } from '@/cli/start/last-origin'
import { temporaryFolder } from '@/tests/data/embedded-postgres/temporary-folder'

describe('the origin of the last start', () => {
  it('is the last one noted', () => {
    const folder = temporaryFolder()
    expect(lastOrigin(folder)).toBeUndefined()
    for (const origin of ['http://localhost:3000', 'https://hexapla.example']) {
      rememberOrigin(folder, origin)
      expect(lastOrigin(folder)).toBe(origin)
    }
  })

  it('is unknown when the note is damaged', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'public-origin'), 'http:/')
    expect(lastOrigin(folder)).toBeUndefined()
  })
})
