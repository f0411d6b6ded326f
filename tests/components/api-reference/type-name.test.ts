import { expect, it } from 'vitest'
import { typeName } from '@/components/api-reference/type-name'

it.each([
  ['string', { type: 'string' }],
  ['string (uuid)', { type: 'string', format: 'uuid' }],
  ['"next" | "previous"', { type: 'string', enum: ['next', 'previous'] }],
  ['("a" | "b")[]', { type: 'array', items: { enum: ['a', 'b'] } }],
  ['string | null', { anyOf: [{ type: 'string' }, { type: 'null' }] }],
  ['string | null', { type: ['string', 'null'] }],
  ['{ id, name }[]', { type: 'array', items: { type: 'object', properties: { id: {}, name: {} } } }],
  ['InlineContent', { $ref: '#/components/schemas/InlineContent' }],
  ['"pc"', { type: 'string', const: 'pc' }],
  ['any', {}],
] as const)('says %s', (expected, schema) => {
  expect(typeName(schema)).toBe(expected)
})
