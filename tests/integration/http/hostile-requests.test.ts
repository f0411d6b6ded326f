import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_IMPORT_BYTES } from '@/core/protocol/import'
import { createProjectOperation, invitePersonOperation } from '@/core/protocol/projects'
import { listUsersOperation } from '@/core/protocol/session'
import { saveUnitOperation } from '@/core/protocol/units'
import type { HttpClient } from '@/tests/rig/http-client'
import { sendRaw } from '@/tests/rig/raw-http'
import { type RunningWorld, startWorld } from '@/tests/rig/running-world'

let running: RunningWorld
let translator: HttpClient
beforeAll(async () => {
  running = await startWorld()
  translator = await running.world.enrol(running.world.one, 'translator', 'en')
})
afterAll(() => running.stop())

const isAlive = async () => (await running.world.administrator.fetch('/api/health')).status === 200
const unitId = () => running.world.one.units.en?.[2] ?? ''
const putJson = (path: string, json: string) =>
  translator.fetch(path, { method: 'PUT', body: json, headers: { 'content-type': 'application/json' } })
const saveBody = (fields: object) =>
  JSON.stringify({ operationId: randomUUID(), baseRevision: 0, intent: 'draft', content: [], ...fields })

describe('NXT-06 malformed requests', () => {
  const paths = [
    '/%E0%A4%A',
    '/%00',
    `/${'a'.repeat(10_000)}`,
    `/en?${'a=1&'.repeat(1_000)}`,
    '/en?__proto__=1',
    '/api/v1/projects?x=1&x=2',
    '/..%2f..%2fetc/passwd',
    '/en/%2e%2e/%2e%2e',
  ]
  it.each(paths)('%s is answered and survived', async (path) => {
    const { status } = await running.world.administrator.fetch(path)
    expect(status).toBeLessThan(500)
    expect(await isAlive()).toBe(true)
  })

  const raw: readonly (readonly [string, string])[] = [
    [
      'two lengths',
      'POST /api/v1/projects HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'two different lengths',
      'POST /api/v1/projects HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd',
    ],
    ['a folded header', 'GET /api/health HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n'],
    ['bare line feeds', 'GET /api/health HTTP/1.1\nHost: x\n\n'],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['CONNECT', 'CONNECT evil.example:80 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an absolute address elsewhere', 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
    [
      'an upgrade to a socket',
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    ],
    ['headers of 64 KB', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'b'.repeat(65_536)}\r\n\r\n`],
    ['no HTTP at all', 'hello\r\n\r\n'],
  ]
  it.each(raw)('%s is refused, and the server lives', async (_, request) => {
    const { status } = await sendRaw(running.app.port, request)
    expect(status === undefined || (status >= 300 && status < 500)).toBe(true)
    expect(await isAlive()).toBe(true)
  })

  it('AUTH-16 an address with two slashes stays on this host', async () => {
    const { status, location } = await sendRaw(running.app.port, 'GET //evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(status).toBeLessThan(500)
    expect(new URL(location ?? '/', running.origin).hostname).not.toBe('evil.example')
  })
})

describe('NXT-05 refusals', () => {
  it('have the right status and a code, never a sentence or a stack', async () => {
    const broken = await putJson(`/api/v1/units/${unitId()}`, '{')
    expect([broken.status, broken.body.code]).toEqual([400, 'bad-request'])
    const missing = await translator.fetch('/api/v1/units/none')
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found'])
    const deep = await putJson(`/api/v1/units/${unitId()}`, `${'['.repeat(5_000)}${']'.repeat(5_000)}`)
    expect([deep.status, deep.body.code]).toEqual([400, 'bad-request'])
    for (const { text } of [broken, missing, deep]) expect(text).not.toMatch(/\bat \w+|node_modules|Error:/)
  })

  it('come before a body that is too large is read', async () => {
    const large = await putJson(`/api/v1/units/${unitId()}`, `"${'x'.repeat(1_100_000)}"`)
    expect([large.status, large.body.code]).toEqual([413, 'body-too-large'])
    const file = await running.world.administrator.fetch(`/api/v1/projects/${running.world.one.id}/article-preview`, {
      method: 'POST',
      body: new Uint8Array(MAX_IMPORT_BYTES + 1),
    })
    expect([file.status, file.body.code]).toEqual([413, 'file-too-large'])
  })
})

describe('AZ-10 fields nobody asked for', () => {
  const extras = [
    { role: 'coordinator' },
    { userId: 'x' },
    { projectId: 'x' },
    { approvedBy: 'x' },
    { revision: 9 },
    { createdAt: 'x' },
    { state: 'final' },
  ]
  it.each(extras)('%j is refused', async (extra) => {
    const answer = await putJson(`/api/v1/units/${unitId()}`, saveBody(extra))
    expect(answer.status).toBe(400)
  })

  it('objects where a string is expected are refused', async () => {
    for (const email of [{ contains: '' }, ['a@example.org'], { __proto__: {} }]) {
      const answer = await translator.fetch('/api/v1/session', {
        method: 'POST',
        body: JSON.stringify({ email, password: 'x' }),
        headers: { 'content-type': 'application/json' },
      })
      expect(answer.status).toBe(400)
    }
    const polluted = await putJson(
      `/api/v1/units/${unitId()}`,
      '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}',
    )
    expect(polluted.status).toBe(400)
  })
})

describe('TXT-03, TXT-04, INJ-06 text that cannot be stored', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['a lone surrogate', '"a\\ud800b"'],
    ['a NUL', '"a\\u0000b"'],
  ]
  it.each(texts)('%s is refused by name', async (_, json) => {
    const answer = await putJson(
      `/api/v1/units/${unitId()}`,
      saveBody({}).replace('[]', `[{"kind":"text","text":${json}}]`),
    )
    expect([answer.status, answer.body.code]).toEqual([400, 'text-not-well-formed'])
    expect(answer.body.values.field).toContain('content')
    const named = await running.world.administrator.fetch('/api/v1/projects', {
      method: 'POST',
      body: `{"name":${json},"slug":"x","sourceLocale":"ja","locales":[]}`,
      headers: { 'content-type': 'application/json' },
    })
    expect([named.status, named.body.values.field]).toEqual([400, 'name'])
  })
})

describe('TXT-08 long text', () => {
  it('is stored up to 100,000 characters and refused beyond', async () => {
    const save = (length: number, baseRevision: number) =>
      translator.call(saveUnitOperation, {
        unitId: unitId(),
        operationId: randomUUID(),
        baseRevision,
        intent: 'draft',
        content: [{ kind: 'text', text: 'あ'.repeat(length) }],
      })
    const stored = await save(100_000, 0)
    expect([stored.status, stored.body.unit.text.length]).toEqual([200, 100_000])
    const refused = await save(100_001, 1)
    expect([refused.status, refused.body.code]).toEqual([400, expect.stringMatching(/text-too-long|invalid-input/)])
  })
})

describe('INJ-02 SQL in every text', () => {
  const strings = [
    "'",
    "''",
    '"',
    '\\',
    '$$',
    '--',
    ';--',
    "' OR '1'='1",
    "'; DROP TABLE unit;--",
    '/*',
    '%00',
    "' || pg_sleep(5) --",
    '1); SELECT pg_sleep(5)--',
    '{"$gt":""}',
    '\u2019',
    'a\tb',
    '`',
    '$1',
    ':x',
    '@@version',
  ]
  // A pg_sleep(5) that ran would show in the test's own time limit: there are sixty requests.
  it('changes no answer', async () => {
    for (const text of strings) {
      const found = await running.world.administrator.call(listUsersOperation, { search: text })
      expect([text, found.status]).toEqual([text, 200])
      const name = text.trim() === '' || /[\t]/.test(text) ? 'x' : text
      const made = await running.world.administrator.call(createProjectOperation, {
        name,
        slug: `p-${randomUUID()}`,
        sourceLocale: 'ja',
        visibility: 'private',
        locales: [],
      })
      expect([text, made.status, made.body.name]).toEqual([text, 200, name.trim()])
      const path = `/api/v1/articles/${running.world.one.articleId}/rows?locales=${encodeURIComponent(text)}`
      expect((await translator.fetch(path)).status).toBeLessThan(500)
    }
  })
})

describe('INJ-03 wildcards of LIKE', () => {
  it('find themselves and nothing else', async () => {
    const { administrator } = running.world
    const emails = async (search: string) =>
      (await administrator.call(listUsersOperation, { search })).body.users.map((user: { email: string }) => user.email)
    for (const wildcard of ['%', '_', '\\']) expect(await emails(wildcard)).toEqual([])
    expect(await emails('administrator@')).toEqual(['administrator@example.org'])
  })
})

describe('AUTH-13 addresses', () => {
  const refused = [
    '"e@attacker.example"@victim.example',
    'a@x.example,b@y.example',
    'a@x.example\r\nBcc: b@y.example',
    `${'a'.repeat(310)}@x.example`,
    'a@',
    '@x.example',
  ]
  it.each(refused)('%j is refused', async (email) => {
    const answer = await running.world.administrator.call(invitePersonOperation, {
      projectId: running.world.one.id,
      email,
      role: 'translator',
      locale: 'en',
    })
    expect(answer.status).toBe(400)
  })

  it('full-width letters become the address they look like', async () => {
    const answer = await running.world.administrator.call(invitePersonOperation, {
      projectId: running.world.one.id,
      email: 'Full＠Example.org',
      role: 'translator',
      locale: 'en',
    })
    expect(answer.body.email).toBe('full@example.org')
  })
})
