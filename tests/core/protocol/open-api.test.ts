import { describe, expect, it } from 'vitest'
import { describeApi, errorsByStatus, type OpenApiOperation } from '@/core/protocol/open-api'
import { OPERATIONS } from '@/core/protocol/operations'

const api = describeApi(OPERATIONS, { serverUrl: 'https://hexapla.example/api/v1', version: '1.2.3' })
const described = new Map(
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, OpenApiOperation] => [`${method} ${path}`, operation]),
  ),
)
const of = (id: string): OpenApiOperation => {
  const found = [...described.values()].find(({ operationId }) => operationId === id)
  if (found === undefined) throw new Error(`no operation ${id}`)
  return found
}

describe('the OpenAPI document', () => {
  it('describes every operation at its address, and nothing else', () => {
    const expected = OPERATIONS.map(({ method, path }) => `${method.toLowerCase()} ${path}`)
    expect([...described.keys()].sort()).toEqual(expected.sort())
  })

  it('gives every operation an id of its own', () => {
    const ids = [...described.values()].map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(OPERATIONS.length)
  })

  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    '%s names every parameter of its path',
    (id, { path }) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const named = of(id).parameters.filter((parameter) => parameter.in === 'path')
      expect(named.map(({ name }) => name).sort()).toEqual(inPath.sort())
      expect(named.every(({ required }) => required)).toBe(true)
    },
  )

  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    '%s names every error it may answer, under its status',
    (id, operation) => {
      const { responses } = of(id)
      for (const [status, codes] of errorsByStatus(operation)) {
        expect(responses[status]?.description.split(', ')).toEqual(codes)
      }
      const listed = [...errorsByStatus(operation).values()].flat()
      expect(operation.errors.filter((code) => !listed.includes(code))).toEqual([])
    },
  )

  it('refers only to components that are there', () => {
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '')
    const known = Object.keys(api.components.schemas ?? {}).map((name) => `#/components/schemas/${name}`)
    expect(references.length).toBeGreaterThan(0)
    expect(references.filter((target) => !known.includes(target))).toEqual([])
  })

  it('shows inline content as the tree it is', () => {
    expect(JSON.stringify(api.components.schemas?.InlineNode)).toContain('"const":"pc"')
    expect(JSON.stringify(of('unit.save').requestBody)).toContain('#/components/schemas/InlineContent')
  })

  it('asks in a body only for what has no default, and refuses unknown fields', () => {
    const schema = of('unit.save').requestBody?.content['application/json']?.schema
    expect(schema).toMatchObject({ additionalProperties: false })
    expect(schema?.required).toEqual(['operationId', 'baseRevision', 'content', 'intent'])
    const rows = of('article.rows').parameters.filter((parameter) => parameter.in === 'query')
    expect(rows.map(({ name, required }) => [name, required])).toEqual([
      ['locales', true],
      ['from', false],
      ['count', false],
    ])
  })

  it('says which answers are not JSON, and which bodies are files', () => {
    expect(Object.keys(of('article.events').responses['200']?.content ?? {})).toEqual(['text/event-stream'])
    expect(Object.keys(of('version.export').responses['200']?.content ?? {})).toEqual(['text/markdown'])
    expect(Object.keys(of('article.preview').requestBody?.content ?? {})).toEqual(['application/octet-stream'])
    expect(of('session.get').requestBody).toBeUndefined()
  })

  it('warns writers that their origin is checked', () => {
    expect(of('unit.save').responses['403']?.description).toContain('origin-not-allowed')
    expect(of('unit.get').responses['403']).toBeUndefined()
  })
})
