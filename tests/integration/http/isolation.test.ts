import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishVersionOperation } from '@/core/protocol/articles'
import { OPERATIONS } from '@/core/protocol/operations'
import { changeProjectOperation, listMembersOperation } from '@/core/protocol/projects'
import { approveUnitOperation, rejectUnitOperation, saveUnitOperation } from '@/core/protocol/units'
import { inputFor } from '@/tests/integration/authorisation/calls'
import { digestDatabase } from '@/tests/rig/database-digest'
import { HttpClient } from '@/tests/rig/http-client'
import { type RunningWorld, startWorld } from '@/tests/rig/running-world'
import { succeed } from '@/tests/rig/world'

const CANARY = 'canary-7f3a91'

let running: RunningWorld
let translatorEn: HttpClient
let reviewerEn: HttpClient
let reader: HttpClient
beforeAll(async () => {
  running = await startWorld()
  translatorEn = await running.world.enrol(running.world.one, 'translator', 'en')
  reviewerEn = await running.world.enrol(running.world.one, 'reviewer', 'en')
  reader = new HttpClient(running.origin)
})
afterAll(() => running.stop())

const save = (client: HttpClient, unitId: string | undefined, text: string, baseRevision = 0) =>
  client.call(saveUnitOperation, {
    unitId: unitId ?? '',
    operationId: randomUUID(),
    baseRevision,
    intent: 'confirm',
    content: [{ kind: 'text', text }],
  })

describe('AZ-03 things of another project', () => {
  it('look exactly like things that do not exist', async () => {
    const readable = OPERATIONS.filter(
      ({ method, path }) => method === 'GET' && path.includes('{') && !path.includes('{sessionId}'),
    )
    for (const operation of readable) {
      const foreign = inputFor(operation, running.world.two)
      const nowhere = Object.fromEntries(
        Object.entries(foreign).map(([name, value]) => [name, name.endsWith('Id') ? randomUUID() : value]),
      )
      const [one, other] = [
        await translatorEn.call(operation, foreign as never),
        await translatorEn.call(operation, nowhere as never),
      ]
      const seen = ({ status, body }: typeof one) => ({
        status,
        code: body.code,
        values: body.values,
        details: body.details,
      })
      expect([operation.id, seen(one)]).toEqual([operation.id, seen(other)])
      expect(one.status).toBe(404)
    }
  })
})

describe('AZ-04 writing through the wrong parent', () => {
  it('changes nothing in the other project', async () => {
    const { one, two, administrator } = running.world
    const coordinator = await running.world.enrol(one, 'coordinator', null)
    const before = await digestDatabase(running.database)
    const foreign = await save(coordinator, two.units.en?.[0], CANARY)
    const published = await coordinator.call(publishVersionOperation, {
      articleId: two.articleId,
      locale: 'en',
      publication: 'published',
    })
    const members = await succeed(administrator, listMembersOperation, { projectId: one.id })
    const memberId = members.body.members[0].id
    const removed = await running.world.administrator.fetch(`/api/v1/projects/${two.id}/members/${memberId}`, {
      method: 'DELETE',
    })
    expect([foreign.status, published.status, removed.status]).toEqual([404, 404, 404])
    expect(await digestDatabase(running.database)).toBe(before)
  })
})

describe('AZ-06 languages', () => {
  it('are kept apart: a translator and a reviewer of English in Finnish', async () => {
    const finnish = running.world.one.units.fi?.[1]
    const { administrator } = running.world
    expect((await save(translatorEn, finnish, 'Kirja.')).body.code).toBe('forbidden')
    const saved = await save(administrator, finnish, 'Kirja.')
    const approval = { unitId: finnish ?? '', operationId: randomUUID(), revision: saved.body.unit.revision }
    expect((await reviewerEn.call(approveUnitOperation, approval)).body.code).toBe('forbidden')
  })
})

describe('AZ-12 ways around a proxy', () => {
  const tricks: readonly (readonly [string, string, Record<string, string>])[] = [
    ['the subrequest header', '/en/work', { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
    ['the data header', '/en/work', { 'x-nextjs-data': '1' }],
    ['a flight request', '/en/work', { rsc: '1' }],
    ['a prefetch', '/en/work', { rsc: '1', 'next-router-prefetch': '1' }],
    ['a segment prefetch', '/en/work', { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
    ['the flight query', '/en/work?_rsc=1', {}],
    ['the flight ending', '/en/work.rsc', {}],
    ['a segment file', '/en/work.segments/_tree.segment.rsc', {}],
    ['a route parameter as query', '/en/work?nxtPlocale=en', {}],
    ['the data address', '/_next/data/x/en/work.json', {}],
    ['an encoded dot', '/en/%2e/work', {}],
    ['a semicolon', '/en/work;x', {}],
    ['two slashes', '/en//work', {}],
    ['upper case', '/EN/WORK', {}],
    ['no language', '/work', {}],
    ['another host', '/en/work', { host: 'localhost.' }],
  ]
  it.each(tricks)('%s shows nothing of the workbench', async (_, path, headers) => {
    const answer = await reader.fetch(path, { headers })
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).not.toContain('Project one')
    expect(answer.text).not.toContain(running.world.one.articleId)
  })

  it('the workbench itself shows it to whoever may', async () => {
    expect((await translatorEn.fetch('/en/work')).text).toContain('Project one')
  })
})

describe('AZ-15 and AZ-11 readers', () => {
  const articlePage = () => reader.fetch(`/en/${running.world.one.slug}`)

  it('AZ-15 lose a page within five seconds of its project being closed', async () => {
    const { administrator, one } = running.world
    const unitId = one.units.en?.[1]
    const saved = await save(translatorEn, unitId, 'One text in six columns.')
    await succeed(reviewerEn, approveUnitOperation, {
      unitId: unitId ?? '',
      operationId: randomUUID(),
      revision: saved.body.unit.revision,
    })
    await succeed(administrator, publishVersionOperation, {
      articleId: one.articleId,
      locale: 'en',
      publication: 'published',
    })
    await succeed(administrator, changeProjectOperation, { projectId: one.id, visibility: 'public' })
    const open = await articlePage()
    expect([open.status, open.text.includes('One text in six columns.')]).toEqual([200, true])
    await succeed(administrator, changeProjectOperation, { projectId: one.id, visibility: 'private' })
    await expect.poll(async () => (await articlePage()).status, { timeout: 5_000 }).toBe(404)
    for (const [name, value] of [
      ['rsc', '1'],
      ['if-none-match', open.headers.get('etag') ?? '"x"'],
    ] as const) {
      const headers = { [name]: value }
      expect((await reader.fetch(`/en/${one.slug}`, { headers })).text).not.toContain('One text in six columns.')
    }
    expect((await reader.fetch('/sitemap.xml')).text).not.toContain(one.slug)
  })

  it('AZ-11 see no address, no sent back text, no reason and no session', async () => {
    const { administrator, one } = running.world
    await succeed(administrator, changeProjectOperation, { projectId: one.id, visibility: 'public' })
    const unitId = one.units.en?.[2]
    const saved = await save(translatorEn, unitId, CANARY)
    const rejection = {
      unitId: unitId ?? '',
      operationId: randomUUID(),
      revision: saved.body.unit.revision,
      reason: CANARY,
    }
    await succeed(reviewerEn, rejectUnitOperation, rejection)
    for (const path of [
      '/en',
      `/en/${one.slug}`,
      `/ja/${one.slug}`,
      `/en/${one.slug}?beside=ja`,
      '/sitemap.xml',
      '/api/v1/session',
    ]) {
      const { text, status } = await reader.fetch(path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toMatch(new RegExp(`${CANARY}|@example\\.org`))
    }
  })
})
