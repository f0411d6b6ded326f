import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS } from '@/core/protocol/operations'
import { getSessionOperation } from '@/core/protocol/session'
import { inputFor } from '@/tests/integration/authorisation/calls'
import { digestDatabase } from '@/tests/rig/database-digest'
import { HttpClient } from '@/tests/rig/http-client'
import { type RunningWorld, startWorld } from '@/tests/rig/running-world'

let running: RunningWorld
beforeAll(async () => {
  running = await startWorld()
})
afterAll(() => running.stop())

const UNSAFE = OPERATIONS.filter(({ method }) => method !== 'GET')

/** The administrator's cookies in the hands of another site's page. */
function attacker(origin: string | null): HttpClient {
  const client = new HttpClient(running.origin, origin)
  const { administrator } = running.world
  for (const pair of administrator.cookieHeader().split('; '))
    client.setCookie(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
  return client
}

async function expectRefused(client: HttpClient, init: RequestInit = {}): Promise<void> {
  const before = await digestDatabase(running.database)
  const open: string[] = []
  for (const operation of UNSAFE) {
    const bytes = operation.bodyKind === 'bytes' ? { body: 'Ein Satz.' } : {}
    const answer = await client.call(operation, inputFor(operation, running.world.one) as never, { ...bytes, ...init })
    if (answer.status !== 403 || answer.body?.code !== 'origin-not-allowed')
      open.push(`${operation.id}: ${answer.status}`)
  }
  expect(open).toEqual([])
  expect(await digestDatabase(running.database)).toBe(before)
}

describe('CSRF-01 every unsafe operation with the cookies of somebody signed in', () => {
  const foreign: readonly (readonly [string, (own: URL) => string | null])[] = [
    ['no origin at all', () => null],
    ['an opaque origin', () => 'null'],
    ['another site', () => 'https://evil.example'],
    ['the same host under https', (own) => `https://${own.host}`],
    ['the same host on another port', (own) => `http://${own.hostname}:1`],
    ['a name that begins like ours', (own) => `http://${own.host}.evil.example`],
  ]
  it.each(foreign)('is refused to %s', async (_, originOf) => {
    await expectRefused(attacker(originOf(new URL(running.origin))))
  })

  it('is allowed without an origin when the browser itself says that the page is ours', async () => {
    const answer = await attacker(null).fetch('/api/v1/account/sessions/none', {
      method: 'DELETE',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(answer.body.code).toBe('not-found')
  })
})

describe('CSRF-02 forged hosts', () => {
  it('do not make another site ours', async () => {
    await expectRefused(attacker('https://evil.example'), {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    })
  })
})

describe('CSRF-03 bodies another site can post without asking', () => {
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']
  it.each(types)('%s is never read as JSON', async (type) => {
    const answer = await running.world.administrator.fetch('/api/v1/projects', {
      method: 'POST',
      body: JSON.stringify({ name: 'X', slug: 'x', sourceLocale: 'ja', locales: [] }),
      headers: { 'content-type': type },
    })
    expect([answer.status, answer.body.code]).toEqual([415, 'media-type-not-supported'])
  })
})

describe('CSRF-04 reading', () => {
  it('changes nothing, whatever is asked for', async () => {
    const { administrator, one } = running.world
    const before = await digestDatabase(running.database)
    for (const operation of OPERATIONS.filter(({ method, id }) => method === 'GET' && id !== 'article.events')) {
      const answer = await administrator.call(operation, inputFor(operation, one) as never)
      expect([operation.id, answer.status]).toEqual([operation.id, 200])
    }
    for (const operation of UNSAFE) {
      const path = `/api/v1${operation.path.replace(/\{\w+\}/g, one.id)}`
      for (const method of ['GET', 'HEAD']) await administrator.fetch(path, { method })
    }
    expect(await digestDatabase(running.database)).toBe(before)
  })

  it('does not sign anybody out', async () => {
    const { body } = await running.world.administrator.call(getSessionOperation, {})
    expect(body.person.isAdministrator).toBe(true)
  })
})

describe('CSRF-06 other sites', () => {
  it('are given no permission to read or to ask', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type',
    }
    const read = await fetch(`${running.origin}/api/v1/session`, { headers })
    const asked = await fetch(`${running.origin}/api/v1/projects`, { method: 'OPTIONS', headers })
    for (const response of [read, asked]) {
      const allowing = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'))
      expect(allowing).toEqual([])
    }
  })
})
