import { describe, expect, it } from 'vitest'
import { refuseRequest } from '@/server/http/serve-guard'

const get = (url: string) => refuseRequest({ method: 'GET', url })

describe('a request before Next sees it', () => {
  it.each([
    '/',
    '/en/the-hexapla',
    '/ja/%E5%85%AD%E6%AC%84',
    '/api/v1/units/0190?fields=a&fields=b',
    '/en?_rsc=1a2b3',
    '/_next/static/chunks/a~b(c).js',
    '/en/a%20b',
  ])('passes as %s', (url) => {
    expect(get(url)).toBeUndefined()
  })

  it.each([
    ['a percent sign without digits', '/en/%'],
    ['a percent sign with other letters', '/en/%zz'],
    ['bytes that are not UTF-8', '/en/%ff'],
    ['an overlong encoding of a slash', '/en/%c0%af'],
    ['a NUL', '/en/%00'],
    ['a line break', '/en/%0d%0aSet-Cookie:x'],
    ['a backslash', '/en\\evil'],
    ['an encoded backslash', '/%5cevil.example'],
    ['a host in place of a path', '//evil.example/en'],
    ['an absolute address', 'http://evil.example/en'],
    ['an asterisk', '*'],
    ['nothing', ''],
    ['dot segments', '/en/../api/v1/users'],
    ['encoded dot segments', '/en/%2e%2e/api/v1/users'],
    ['dot segments behind an encoded slash', '/en%2f..%2fapi'],
    ["a parameter of Next's own", '/en/article?nxtPid=1'],
    ["an intercepting parameter of Next's own", '/en/article?nxtIid=1'],
    ['a key that would reach the prototype', '/en?__proto__=1'],
    ['an encoded key that would reach the prototype', '/en?%5f_proto__=1'],
    ['a thousand keys', `/en?${Array.from({ length: 1_000 }, (_, i) => `k${i}`).join('&')}`],
  ])('NXT-06 AZ-12 is a bad request with %s', (_title, url) => {
    expect(get(url)).toBe(400)
  })

  it('NXT-06 is too long beyond 8 KB', () => {
    expect(get(`/${'a'.repeat(8 * 1024 - 1)}`)).toBeUndefined()
    expect(get(`/${'a'.repeat(8 * 1024)}`)).toBe(414)
  })

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'PURGE', 'get', ''])('NXT-06 may not have the method "%s"', (method) => {
    expect(refuseRequest({ method, url: '/' })).toBe(405)
  })
})
