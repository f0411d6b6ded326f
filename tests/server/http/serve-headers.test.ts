import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { cleanRequest, secureResponse } from '@/server/http/serve-headers'

const ORIGIN = new URL('https://hexapla.example:8443')

function requestWith(headers: Readonly<Record<string, string>>, address = '127.0.0.1'): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: address })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, headers)
  return request
}

describe('the headers of a request', () => {
  it.each([
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-nextjs-data',
    'x-next-revalidated-tags',
    'x-invoke-path',
    'x-matched-path',
    'x-now-route-matches',
    'x-prerender-revalidate',
    'next-resume',
    'x-hexapla-anything',
    'x-original-url',
    'x-rewrite-url',
    'forwarded',
    'x-nonce',
    'content-security-policy',
  ])('AZ-12 lose %s, which only the server itself may set', (name) => {
    const request = requestWith({ [name]: 'middleware:middleware:middleware' })
    cleanRequest(request, ORIGIN)
    expect(request.headers).not.toHaveProperty(name)
  })

  it('keep what a browser sends', () => {
    const sent = {
      accept: '*/*',
      cookie: 'a=b',
      rsc: '1',
      'next-router-prefetch': '1',
      'x-forwarded-for': '203.0.113.9',
    }
    const request = requestWith(sent)
    cleanRequest(request, ORIGIN)
    expect(request.headers).toMatchObject(sent)
  })

  it('name the public origin, whatever the sender claims', () => {
    const request = requestWith({
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '1',
    })
    cleanRequest(request, ORIGIN)
    expect(request.headers).toMatchObject({ 'x-forwarded-host': 'hexapla.example:8443', 'x-forwarded-proto': 'https' })
    expect(request.headers).not.toHaveProperty('x-forwarded-port')
  })

  it.each([
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8::9', '2001:db8::9'],
  ])("carry the socket's address: %s as %s", (address, expected) => {
    const request = requestWith({ 'x-hexapla-address': 'forged' }, address)
    cleanRequest(request, ORIGIN)
    expect(request.headers['x-hexapla-address']).toBe(expected)
  })
})

function responseFor(origin: string): ServerResponse {
  const response = new ServerResponse(requestWith({}))
  secureResponse(response, new URL(origin))
  return response
}

describe('the headers of an answer', () => {
  it('keep a browser from guessing, framing and leaking', () => {
    const response = responseFor('http://localhost:3000')
    response.writeHead(200)
    expect(response.getHeaders()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(response.getHeader('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  })

  it('leave a page the policy it brings', () => {
    const response = responseFor('http://localhost:3000')
    response.setHeader('content-security-policy', "default-src 'self'")
    response.writeHead(200)
    expect(response.getHeader('content-security-policy')).toBe("default-src 'self'")
  })

  it('set the policy also when the head is sent without being asked for', () => {
    const response = responseFor('http://localhost:3000')
    response.end('text')
    expect(response.getHeader('content-security-policy')).toMatch(/default-src 'none'/)
  })

  it('demand https only where the public origin has it', () => {
    expect(responseFor('http://localhost:3000').hasHeader('strict-transport-security')).toBe(false)
    expect(responseFor('https://hexapla.example').getHeader('strict-transport-security')).toMatch(/max-age=\d{8}/)
  })
})
