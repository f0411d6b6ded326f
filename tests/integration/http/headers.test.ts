import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HttpClient } from '@/tests/rig/http-client'
import { type RunningWorld, startWorld } from '@/tests/rig/running-world'

let running: RunningWorld
let anonymous: HttpClient
beforeAll(async () => {
  running = await startWorld()
  anonymous = new HttpClient(running.origin)
})
afterAll(() => running.stop())

/** One address of every class of answer: page, redirect, missing page, JSON, refused JSON, stream of errors, file. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['a page', '/en'],
  ['a redirect', '/'],
  ['a missing page', '/en/no-such-article'],
  ['a missing address', '/no/such/address'],
  ['a flight payload', '/en?_rsc=1'],
  ['an answer of the API', '/api/v1/session'],
  ['a refusal of the API', '/api/v1/projects'],
  ['a missing operation', '/api/v1/nothing'],
  ['health', '/api/health'],
  ['a malformed address', '/%E0%A4%A'],
]

describe('XSS-08 security headers', () => {
  it.each(CLASSES)('stand on %s', async (_, path) => {
    const { headers } = await anonymous.fetch(path, path.includes('_rsc') ? { headers: { rsc: '1' } } : {})
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
  })
})

describe('XSS-07 the content security policy', () => {
  it('has another nonce on each of 100 loads, and no way around it', async () => {
    const nonces = new Set<string>()
    for (let load = 0; load < 100; load += 1) {
      const policy = (await anonymous.fetch('/en')).headers.get('content-security-policy') ?? ''
      const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src ')) ?? ''
      expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval/)
      expect(policy).toContain("object-src 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).toContain("form-action 'self'")
      nonces.add(/'nonce-([^']+)'/.exec(scripts)?.[1] ?? '')
    }
    expect(nonces.size).toBe(100)
  })

  it('has its nonce on every script of the page', async () => {
    const { headers, text } = await anonymous.fetch('/en')
    const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
    const scripts = text.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
  })
})

describe('CSRF-05 framing', () => {
  it('is refused by page and API alike', async () => {
    for (const path of ['/en', '/api/v1/session']) {
      expect((await anonymous.fetch(path)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    }
  })
})

describe('NXT-01 caches', () => {
  it('may keep no answer that depends on who asks', async () => {
    const { administrator, one } = running.world
    for (const path of [
      '/api/v1/session',
      '/api/v1/projects',
      `/api/v1/articles/${one.articleId}`,
      '/en/work',
      '/en/account',
    ]) {
      const { headers } = await administrator.fetch(path)
      expect([path, headers.get('cache-control')]).toEqual([path, expect.stringMatching(/no-store|no-cache/)])
    }
  })

  it('give one person nothing of another, whatever the headers', async () => {
    const { administrator } = running.world
    for (const [name, value] of [
      ['rsc', '1'],
      ['x-nextjs-data', '1'],
      ['accept', 'text/x-component'],
      ['next-router-prefetch', '1'],
    ] as const) {
      const headers = { [name]: value }
      const mine = await administrator.fetch('/en/account', { headers })
      expect(mine.status).toBeLessThan(400)
      const theirs = await anonymous.fetch('/en/account', { headers })
      expect(theirs.text).not.toContain('administrator@example.org')
    }
  })
})

describe('NXT-03 what a development server would show', () => {
  const hidden = [
    '/__nextjs_original-stack-frames',
    '/_next/webpack-hmr',
    '/_next/mcp',
    '/__nextjs_font/x',
    '/_next/static/chunks/main.js.map',
  ]
  it.each(hidden)('%s is not there', async (path) => {
    const answer = await anonymous.fetch(path)
    // An address without a language is sent to one first.
    const found = answer.status === 307 ? await anonymous.fetch(answer.headers.get('location') ?? path) : answer
    expect(found.status).toBe(404)
  })

  it('and nobody learns what we are made of', async () => {
    expect((await anonymous.fetch('/en')).headers.get('x-powered-by')).toBeNull()
  })
})

describe('NXT-04 the image optimiser', () => {
  it('is off', async () => {
    const { status } = await anonymous.fetch('/_next/image?url=%2Ficon.svg&w=64&q=75')
    expect(status).toBeGreaterThanOrEqual(400)
  })
})
