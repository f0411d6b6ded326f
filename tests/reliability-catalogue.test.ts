import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROW = /^\| ([A-Z]+-\d+)\s*\|[^|]*\|([^|]*)\|/gm

/** Id → the files docs/RELIABILITY.md names for it. */
const catalogue = new Map(
  [...readFileSync('docs/RELIABILITY.md', 'utf8').matchAll(ROW)].map(([, id = '', files = '']) => [
    id,
    [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  ]),
)

describe('docs/RELIABILITY.md', () => {
  it('lists the whole catalogue', () => {
    expect(catalogue.size).toBeGreaterThanOrEqual(78)
  })

  it.each([...catalogue])('%s has the tests it names', (id, files) => {
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const names = existsSync(file) && new RegExp(`\\b${id}\\b`).test(readFileSync(file, 'utf8'))
      expect([file, names]).toEqual([file, true])
    }
  })
})
