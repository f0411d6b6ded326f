import { z } from 'zod'
import type { ErrorCode } from '@/core/protocol/errors'
import type { Method, Operation } from '@/core/protocol/operation'

type Shape = z.ZodObject
type Nothing = z.ZodObject<Record<never, never>, z.core.$strict>

interface Definition<Params extends Shape, Query extends Shape, Body extends Shape, Answer extends z.ZodType> {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly bodyKind?: 'json' | 'bytes'
  readonly answer: Answer
  readonly errors?: readonly ErrorCode[]
}

const nothing = z.strictObject({})

/** Fills in the parts an operation does without; unknown fields are refused everywhere (mass assignment, AZ-10). */
export function defineOperation<
  Answer extends z.ZodType,
  Params extends Shape = Nothing,
  Query extends Shape = Nothing,
  Body extends Shape = Nothing,
>(definition: Definition<Params, Query, Body, Answer>): Operation<Params, Query, Body, Answer> {
  return {
    errors: [],
    bodyKind: 'json',
    ...definition,
    params: definition.params ?? (nothing as unknown as Params),
    query: definition.query ?? (nothing as unknown as Query),
    body: definition.body ?? (nothing as unknown as Body),
  }
}
