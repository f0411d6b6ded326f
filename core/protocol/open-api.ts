import { ERROR_STATUS, type ErrorCode } from '@/core/protocol/errors'
import { inlineContentComponents, type JsonSchema, toJsonSchema } from '@/core/protocol/json-schema'
import type { Operation } from '@/core/protocol/operation'

/** An OpenAPI 3.1 document, as plain data. */
export interface OpenApiDocument {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export interface OpenApiOperation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters: readonly OpenApiParameter[]
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, MediaType>> }
  readonly responses: Readonly<Record<string, OpenApiResponse>>
}

export interface OpenApiParameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: JsonSchema
}

interface MediaType {
  readonly schema: JsonSchema
}

interface OpenApiResponse {
  readonly description: string
  readonly content: Readonly<Record<string, MediaType>>
}

/** Operations whose answer is a text of its own kind and not JSON. */
const TEXT_ANSWERS: Readonly<Record<string, string>> = {
  'article.events': 'text/event-stream',
  'version.export': 'text/markdown',
}

/** What any operation may answer besides its own errors; writes may also come from the wrong place. */
const ERRORS_OF_ALL: readonly ErrorCode[] = ['bad-request', 'invalid-input', 'internal-error', 'database-unavailable']
const ERRORS_OF_WRITES: readonly ErrorCode[] = ['origin-not-allowed', 'body-too-large']

/** The whole API as one document. `serverUrl` ends in `/api/v1`; `version` is the product's. */
export function describeApi(
  operations: readonly Operation[],
  { serverUrl, version }: { readonly serverUrl: string; readonly version: string },
): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {}
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operation),
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Hexapla',
      version,
      description: 'Articles, their versions in many languages, and the work on them.',
    },
    servers: [{ url: serverUrl }],
    security: [{}, { session: [] }],
    tags: [...new Set(operations.map(nounOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...inlineContentComponents(), Error: errorSchema() },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'hexapla.session_token',
          description: 'Set by session.create; over HTTPS its name begins with __Host-.',
        },
      },
    },
  }
}

/** The noun of `noun.verb`: what operations are grouped by. */
export function nounOf({ id }: Pick<Operation, 'id'>): string {
  return id.split('.')[0] ?? id
}

/** Every error code an operation can answer with, by status. */
export function errorsByStatus({ method, errors }: Operation): ReadonlyMap<number, readonly ErrorCode[]> {
  const codes = new Set([...errors, ...ERRORS_OF_ALL, ...(method === 'GET' ? [] : ERRORS_OF_WRITES)])
  const byStatus = new Map<number, readonly ErrorCode[]>()
  for (const code of [...codes].sort((one, other) => ERROR_STATUS[one] - ERROR_STATUS[other])) {
    byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code])
  }
  return byStatus
}

function describeOperation(operation: Operation): OpenApiOperation {
  const body = describeBody(operation)
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [nounOf(operation)],
    parameters: [...describeParameters(operation, 'path'), ...describeParameters(operation, 'query')],
    ...(body && { requestBody: { required: true as const, content: body } }),
    responses: { '200': describeAnswer(operation), ...describeErrors(operation) },
  }
}

/** The parameters of one place; one with a default or marked optional need not be given. */
export function describeParameters(operation: Operation, place: 'path' | 'query'): readonly OpenApiParameter[] {
  const schema = toJsonSchema(place === 'path' ? operation.params : operation.query)
  const required = new Set(listOf(schema.required))
  return Object.entries(recordOf(schema.properties)).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: recordOf(property),
  }))
}

/** The body by media type; `undefined` when the operation takes none. */
export function describeBody(operation: Operation): Readonly<Record<string, MediaType>> | undefined {
  if (operation.bodyKind === 'bytes') return { 'application/octet-stream': { schema: {} } }
  const schema = toJsonSchema(operation.body)
  return Object.keys(recordOf(schema.properties)).length === 0 ? undefined : { 'application/json': { schema } }
}

function describeAnswer(operation: Operation): OpenApiResponse {
  const mediaType = TEXT_ANSWERS[operation.id] ?? 'application/json'
  return { description: operation.summary, content: { [mediaType]: { schema: toJsonSchema(operation.answer) } } }
}

function describeErrors(operation: Operation): Record<string, OpenApiResponse> {
  const entries = [...errorsByStatus(operation)].map(([status, codes]): [string, OpenApiResponse] => [
    String(status),
    { description: codes.join(', '), content: { 'application/json': { schema: errorSchema(codes) } } },
  ])
  return Object.fromEntries(entries)
}

function errorSchema(codes?: readonly ErrorCode[]): JsonSchema {
  return {
    type: 'object',
    required: ['code', 'values'],
    properties: {
      code: { type: 'string', ...(codes && { enum: codes }) },
      values: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      details: {},
      requestId: { type: 'string' },
    },
  }
}

function recordOf(value: unknown): Readonly<Record<string, JsonSchema>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, JsonSchema>) : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
