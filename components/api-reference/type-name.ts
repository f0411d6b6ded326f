import type { JsonSchema } from '@/core/protocol/json-schema'

/** A JSON Schema in the few words a reader needs: `string (uuid)`, `"next" | "previous"`, `{ id, name }[]`. */
export function typeName(schema: JsonSchema): string {
  const { $ref, type, format, items, anyOf, properties } = schema
  if (typeof $ref === 'string') return $ref.split('/').pop() ?? $ref
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (Array.isArray(anyOf)) return anyOf.map(typeName).join(' | ')
  if (Array.isArray(type)) return type.join(' | ')
  if (type === 'array') return `${inParentheses(typeName(asSchema(items)))}[]`
  if (type === 'object' && properties !== undefined) return `{ ${Object.keys(asSchema(properties)).join(', ')} }`
  if (typeof type !== 'string') return 'any'
  return typeof format === 'string' ? `${type} (${format})` : type
}

function inParentheses(name: string): string {
  return name.includes(' | ') ? `(${name})` : name
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {}
}
