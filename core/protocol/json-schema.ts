import { z } from 'zod'
import { inlineContentSchema } from '@/core/model/inline-content'

/** A JSON Schema (2020-12) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

export const INLINE_CONTENT_NAME = 'InlineContent'
export const INLINE_NODE_NAME = 'InlineNode'

const reference = (name: string) => `#/components/schemas/${name}`

/**
 * A schema as what travels over the wire: before defaults are filled in and ids branded. Inline content becomes a
 * reference to the component of its name, and patterns that only spell out a format are left out.
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === (inlineContentSchema as z.core.$ZodType)) {
        for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword]
        jsonSchema.$ref = reference(INLINE_CONTENT_NAME)
      }
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
    },
  })
  return rest
}

/** The components every other schema may refer to: inline content and, because it contains itself, its node. */
export function inlineContentComponents(): Readonly<Record<string, JsonSchema>> {
  const { $schema, $defs, ...content } = z.toJSONSchema(inlineContentSchema, { io: 'output', unrepresentable: 'any' })
  const [[localName, node] = ['', {}]] = Object.entries($defs ?? {})
  const renamed = (value: unknown): JsonSchema =>
    JSON.parse(JSON.stringify(value).replaceAll(`#/$defs/${localName}`, reference(INLINE_NODE_NAME)))
  return { [INLINE_CONTENT_NAME]: renamed(content), [INLINE_NODE_NAME]: renamed(node) }
}
