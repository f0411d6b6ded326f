import type { z } from 'zod'
import type { ErrorCode } from '@/core/protocol/errors'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Shape = z.ZodObject

/**
 * One door of the API: its address, what it takes and what it answers. The routes, the browser's client, the OpenAPI
 * document and the authorisation matrix are all made from these.
 */
export interface Operation<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends z.ZodType = z.ZodType,
> {
  /** `noun.verb`, unique. */
  readonly id: string
  readonly method: Method
  /** Below `/api/v1`, with `{name}` for parameters. */
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** `bytes`: the body is a file, read as a stream with a limit; the fields travel in the query. */
  readonly bodyKind: 'json' | 'bytes'
  readonly answer: Answer
  readonly errors: readonly ErrorCode[]
}

/** A part without fields: its own type would say that every other part's fields are `never`. */
type FieldsOf<Part> = string extends keyof Part ? Record<never, never> : Part

/** What a command behind an operation receives: path, query and body fields in one object, already parsed. */
export type InputOf<Op> =
  Op extends Operation<infer Params, infer Query, infer Body>
    ? FieldsOf<z.output<Params>> & FieldsOf<z.output<Query>> & FieldsOf<z.output<Body>>
    : never

/** What a caller sends, before defaults are filled in. */
export type SentInputOf<Op> =
  Op extends Operation<infer Params, infer Query, infer Body>
    ? FieldsOf<z.input<Params>> & FieldsOf<z.input<Query>> & FieldsOf<z.input<Body>>
    : never

export type AnswerOf<Op> = Op extends Operation<Shape, Shape, Shape, infer Answer> ? z.output<Answer> : never
