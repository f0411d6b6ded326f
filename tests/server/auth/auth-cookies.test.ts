import { describe, expect, it } from 'vitest'
import { expiredCookies, readSignedCookie, sessionCookie } from '@/server/auth/auth-cookies'

const plain = { secret: 'a-secret-of-the-tests-with-32-letters', publicOrigin: 'http://localhost:3000', isHttps: false }
const https = { ...plain, publicOrigin: 'https://hexapla.example', isHttps: true }
const read = (cookie: string, settings = plain) => readSignedCookie(settings, new Headers({ cookie }), 'session_token')

describe('AUTH-03 the session cookie', () => {
  it('is out of reach of scripts and other sites, without a prefix over plain http', () => {
    expect(sessionCookie(plain, 'token')).toMatch(
      /^hexapla\.session_token=token\.[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  it('is bound to this host and to https where people come by https', () => {
    expect(sessionCookie(https, 'token')).toMatch(
      /^__Host-hexapla\.session_token=token\.[^;]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    for (const line of expiredCookies(https))
      expect(line).toMatch(/=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
})

describe('a signed cookie', () => {
  const line = sessionCookie(plain, 'a token/with=signs').split(';')[0] ?? ''

  it('is read again among others', () => {
    expect(read(line)).toBe('a token/with=signs')
    expect(read(`a=b; ${line};c=d`)).toBe('a token/with=signs')
  })

  it.each([
    ['nothing', ''],
    ['another name', line.replace('hexapla', 'hexaplb')],
    ['the prefix of https', `__Host-${line}`],
    ['another token', line.replace('token', 'taken')],
    ['no signature', 'hexapla.session_token=token'],
    ['an empty signature', 'hexapla.session_token=token.'],
    ['an empty token', `hexapla.session_token=${line.slice(line.lastIndexOf('.'))}`],
    ['half a percent sign', 'hexapla.session_token=token.%E0%A4%A'],
    ['a first one that is wrong', `hexapla.session_token=x.y; ${line}`],
  ])('is not taken from %s', (_, cookie) => {
    expect(read(cookie)).toBeUndefined()
  })

  it('is not taken with another secret', () => {
    expect(read(line, { ...plain, secret: 'another-secret-of-more-than-32-letters' })).toBeUndefined()
  })
})
