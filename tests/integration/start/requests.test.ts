import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRaw, rawStatus } from '@/tests/integration/start/raw-request'
import { type AppProcess, startApp } from '@/tests/rig/app-process'

let app: AppProcess

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.dispose())

const HEAD = 'Host: 127.0.0.1\r\nConnection: close\r\n'
const get = (target: string) => `GET ${target} HTTP/1.1\r\n${HEAD}\r\n`
const isAlive = async () => (await fetch(`http://127.0.0.1:${app.port}/api/health`)).status === 200

describe('NXT-06 the server answers 4xx and stays alive on', () => {
  it.each([
    ['a percent sign without digits', get('/en/%'), 400],
    ['bytes that are not UTF-8', get('/en/%ff%fe'), 400],
    ['raw bytes in the path', get('/en/\u00ff\u00fe'), 400],
    ['a path of 10,000 characters', get(`/${'a'.repeat(10_000)}`), 414],
    ['a head beyond 16 KB', `GET / HTTP/1.1\r\nX-Long: ${'a'.repeat(20_000)}\r\n${HEAD}\r\n`, 431],
    ['a thousand query keys', get(`/en?${Array.from({ length: 1_000 }, (_, i) => `k${i}=1`).join('&')}`), 400],
    ['a key that would reach the prototype', get('/en?__proto__=1'), 400],
    ['an absolute address', get('http://evil.example/en'), 400],
    ['a host in place of a path', get('//evil.example/%2e%2e'), 400],
    ['dot segments', get('/en/../../etc/passwd'), 400],
    ['TRACE', `TRACE / HTTP/1.1\r\n${HEAD}\r\n`, 405],
    ['CONNECT', `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${HEAD}\r\n`, 405],
    ['a method nobody has', `BREW /pot HTTP/1.1\r\n${HEAD}\r\n`, 400],
    ['a WebDAV method', `PROPFIND / HTTP/1.1\r\n${HEAD}\r\n`, 405],
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', `POST /api/v1/session HTTP/1.1\r\n${HEAD}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`, 400],
    [
      'a length and chunks',
      `POST /api/v1/session HTTP/1.1\r\n${HEAD}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['a folded header', `GET / HTTP/1.1\r\n${HEAD}X-Folded: a\r\n b\r\n\r\n`, 400],
    ['a space before the colon', `GET / HTTP/1.1\r\n${HEAD}X-Space : a\r\n\r\n`, 400],
    ['line feeds for line ends', 'GET / HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n\n', 400],
    ['a protocol that is not HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', 400],
    [
      'a WebSocket',
      'GET /en HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      400,
    ],
  ])('%s', async (_title, bytes, status) => {
    expect(await rawStatus(app.port, bytes)).toBe(status)
    expect(await isAlive()).toBe(true)
  })

  it('many of them on one connection, and HTTP/1.0', async () => {
    expect(await rawStatus(app.port, 'GET /api/health HTTP/1.0\r\n\r\n')).toBe(200)
    const exchange = openRaw(app.port)
    for (let i = 0; i < 50; i++) exchange.send('GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
    expect(await exchange.readUntil(/HTTP\/1\.1 400[\s\S]*bad-request/)).not.toMatch(/HTTP\/1\.1 [235]/)
    exchange.socket.destroy()
    expect(await isAlive()).toBe(true)
  })
})

describe('every answer', () => {
  const PROTECTING = ['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'permissions-policy']

  it.each([
    ['a redirect', '/'],
    ['a page', '/en'],
    ['a page that is not there', '/en/no-such-article'],
    ['JSON', '/api/ready'],
    ['a route that is not there', '/api/no-such-route'],
    ['a refused request', '/en/%zz'],
    ['a file that is not there', '/_next/static/no-such-file.js'],
    ['the image optimiser, which is off', '/_next/image?url=%2Ficon.svg&w=64&q=75'],
  ])('protects the browser: %s', async (_title, path) => {
    const { headers, status } = await fetch(`http://127.0.0.1:${app.port}${path}`, { redirect: 'manual' })
    expect(status).toBeLessThan(500)
    for (const name of PROTECTING) expect(headers.has(name), name).toBe(true)
    expect(headers.get('content-security-policy')).toMatch(/default-src '(none|self)'.*frame-ancestors 'none'/)
    expect(headers.has('x-powered-by')).toBe(false)
    expect(headers.has('strict-transport-security')).toBe(false)
  })

  it('NXT-04 refuses to resize images', async () => {
    const { status } = await fetch(`http://127.0.0.1:${app.port}/_next/image?url=%2Ficon.svg&w=64&q=75`)
    expect([400, 404]).toContain(status)
  })

  it('redirects within the public origin, whatever host the request claims', async () => {
    const claims = [
      'Host: evil.example',
      'Host: 127.0.0.1\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https',
    ]
    for (const claim of claims) {
      const exchange = openRaw(app.port)
      exchange.send(`GET / HTTP/1.1\r\n${claim}\r\nConnection: close\r\n\r\n`)
      const answer = await exchange.readUntil(/\r\n\r\n/)
      expect(answer).toMatch(/^HTTP\/1\.1 30[78]/)
      expect(answer).not.toMatch(/evil/)
      exchange.socket.destroy()
    }
  })
})
