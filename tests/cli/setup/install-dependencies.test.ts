import { describe, expect, it } from 'vitest'
import { matches } from '@/cli/setup/install-dependencies.mjs'

const pg = { version: '8.1.0', integrity: 'sha512-a' }
const darwin = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const LOCK = { '': {}, 'node_modules/pg': pg, 'node_modules/fsevents': darwin }

describe('the packages in node_modules', () => {
  it.each([
    ['match when they are the same', { 'node_modules/pg': pg, 'node_modules/fsevents': darwin }, true],
    ['match without those for other systems', { 'node_modules/pg': pg }, true],
    ['match with others beside them', { 'node_modules/pg': pg, 'node_modules/more': pg }, true],
    ['differ when one is missing', { 'node_modules/fsevents': darwin }, false],
    ['differ when one has another version', { 'node_modules/pg': { ...pg, version: '8.1.1' } }, false],
    ['differ when one has other contents', { 'node_modules/pg': { ...pg, integrity: 'sha512-c' } }, false],
    ['differ when there are none', {}, false],
  ])('%s', (_title, installed, expected) => {
    expect(matches(LOCK, installed)).toBe(expected)
  })
})
