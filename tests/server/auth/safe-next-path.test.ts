import { describe, expect, it } from 'vitest'
import { safeNextPath } from '@/server/auth/safe-next-path'

const ORIGIN = 'https://hexapla.example'

describe('AUTH-16 where to go after signing in', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example',
    'http:///evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/%09/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/en//evil.example',
    '/en/..//evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    '/%2f/evil.example',
    '/%5cevil.example',
    '/%2Fevil.example',
    '/.//evil.example',
    '@evil.example',
    '?next=x',
    '',
    '/\u0000x',
    '//',
    'evil.example',
  ])('%j leads home', (next) => {
    expect(safeNextPath(next, '/en')).toBe('/en')
  })

  it.each([
    ['/', '/'],
    ['/en/people', '/en/people'],
    ['/ja/翻訳', '/ja/%E7%BF%BB%E8%A8%B3'],
    ['/en/article?row=3&x=//y', '/en/article?row=3&x=//y'],
    ['/en/article#s-12', '/en/article#s-12'],
    ['/en/../people', '/people'],
  ])('%j is kept', (next, kept) => {
    expect(safeNextPath(next, '/en')).toBe(kept)
  })

  it('never leaves the origin, whatever is tried', () => {
    const pieces = ['/', '\\', '..', '.', '%2f', '%5c', '%09', '\t', ':', '@', 'https:', 'evil.example', 'en', '?', '#']
    for (const a of pieces) {
      for (const b of pieces) {
        for (const c of pieces) {
          for (const d of pieces) {
            const path = safeNextPath(`${a}${b}${c}${d}`, '/en')
            expect(new URL(path, ORIGIN).origin).toBe(ORIGIN)
            expect(path).toMatch(/^\/(?![/\\])/)
          }
        }
      }
    }
  })
})
