import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { callApi } from '@/browser/api-client'
import { defineOperation } from '@/core/protocol/define-operation'

const thing = defineOperation({
  id: 'thing.change',
  method: 'PATCH',
  path: '/things/{thingId}/parts/{partId}',
  summary: 'For the test',
  params: z.strictObject({ thingId: z.string(), partId: z.string() }),
  query: z.strictObject({ page: z.coerce.number().optional(), search: z.string().optional() }),
  body: z.strictObject({ name: z.string(), note: z.string().optional() }),
  answer: z.object({ count: z.number() }),
})
const upload = defineOperation({
  id: 'thing.upload',
  method: 'POST',
  path: '/things',
  summary: 'For the test',
  query: z.strictObject({ fileName: z.string() }),
  bodyKind: 'bytes',
  answer: z.null(),
})
const input = { thingId: 'a/b', partId: 'ü', page: 2, search: 'x & y', name: 'n' }

afterEach(() => vi.unstubAllGlobals())

function answerWith(response: Response | Error) {
  const sent: { url: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init })
    if (response instanceof Error) throw response
    return response
  })
  return sent
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status })
}

describe('callApi', () => {
  it('puts each field where the operation wants it', async () => {
    const sent = answerWith(json(200, { count: 3 }))
    expect(await callApi(thing, input)).toEqual({ ok: true, value: { count: 3 } })
    expect(sent[0]?.url).toBe('/api/v1/things/a%2Fb/parts/%C3%BC?page=2&search=x+%26+y')
    expect(sent[0]?.init).toMatchObject({ method: 'PATCH', body: '{"name":"n"}', credentials: 'same-origin' })
  })

  it('sends a file as bytes and its fields in the query', async () => {
    const sent = answerWith(json(200, null))
    const bytes = new Uint8Array([1, 2])
    expect(await callApi(upload, { fileName: 'a.md' }, { bytes })).toEqual({ ok: true, value: null })
    expect(sent[0]).toMatchObject({ url: '/api/v1/things?fileName=a.md', init: { body: bytes } })
  })

  it.each(['', '.', '..'])('refuses %j as a part of the path, which would reach another operation', async (thingId) => {
    answerWith(json(200, { count: 3 }))
    await expect(callApi(thing, { ...input, thingId })).rejects.toThrow('path parameter thingId')
  })

  it.each([
    ['a code of ours', json(409, { code: 'revision-stale', values: { n: 1 }, details: [2] }), 'revision-stale'],
    ['a code nobody knows', json(409, { code: 'constructor' }), 'internal-error'],
    ['a gateway', new Response('<html>', { status: 502 }), 'network-lost'],
    ['a page instead of an answer', new Response('<html>', { status: 200 }), 'internal-error'],
    ['an answer of another shape', json(200, { count: 'three' }), 'internal-error'],
    ['no network', new TypeError('failed to fetch'), 'network-lost'],
  ])('turns %s into a value', async (_, response, code) => {
    answerWith(response)
    expect(await callApi(thing, input)).toMatchObject({ ok: false, code })
  })

  it('hands on the values and details of a failure', async () => {
    answerWith(json(409, { code: 'revision-stale', values: { n: 1 }, details: [2] }))
    expect(await callApi(thing, input)).toEqual({ ok: false, code: 'revision-stale', values: { n: 1 }, details: [2] })
  })
})
