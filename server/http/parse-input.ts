import type { z } from 'zod'
import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import { ERROR_STATUS } from '@/core/protocol/errors'
import { MAX_IMPORT_BYTES } from '@/core/protocol/import'
import type { Operation } from '@/core/protocol/operation'
import { readBody } from '@/server/http/read-body'

const MAX_JSON_BYTES = 1024 * 1024
const MAX_JSON_DEPTH = 40
/** An article's confirmed parts are JSON as well and as large as the file they came from. */
const LARGE_JSON = new Set(['article.create'])

type Parsed = Record<string, unknown>
export type RouteParams = Record<string, string | string[] | undefined>

/** Path, query and body, each against its schema, as one object; the first thing wrong is named. */
export async function parseInput(
  operation: Operation,
  request: Request,
  params: RouteParams | undefined,
): Promise<Result<Parsed, ErrorCode>> {
  // Next gives no parameters at all to a route without any. A path that names nothing is answered like one that names
  // somebody else's thing.
  const path = operation.params.safeParse(params ?? {})
  if (!path.success) return fail('not-found')
  const search = readQuery(new URL(request.url).searchParams)
  if (!search.ok) return search
  const query = operation.query.safeParse(search.value)
  if (!query.success) return describeIssue(query.error)
  const sent = await readOperationBody(operation, request)
  if (!sent.ok) return sent
  const body = operation.body.safeParse(sent.value.json)
  if (!body.success) return describeIssue(body.error)
  return succeed({ ...(sent.value.bytes && { bytes: sent.value.bytes }), ...path.data, ...query.data, ...body.data })
}

function readQuery(search: URLSearchParams): Result<Record<string, string>, 'invalid-input'> {
  const query: Record<string, string> = Object.create(null)
  for (const [name, value] of search) {
    if (name in query) return fail('invalid-input', { field: name.slice(0, 50) })
    query[name] = value
  }
  return succeed({ ...query })
}

interface OperationBody {
  readonly bytes?: Uint8Array
  readonly json: unknown
}

async function readOperationBody(operation: Operation, request: Request): Promise<Result<OperationBody, ErrorCode>> {
  if (operation.bodyKind === 'bytes') {
    const bytes = await readBody(request, MAX_IMPORT_BYTES)
    return bytes.ok ? succeed({ bytes: bytes.value, json: {} }) : fail('file-too-large', { megabytes: 20 })
  }
  if (request.body === null) return succeed({ json: {} })
  const bytes = await readBody(request, LARGE_JSON.has(operation.id) ? MAX_IMPORT_BYTES * 2 : MAX_JSON_BYTES)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return succeed({ json: {} })
  // A form or plain text that another site can post without asking must never be read as JSON (CSRF-03).
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return fail('media-type-not-supported')
  return parseJson(bytes.value)
}

function parseJson(bytes: Uint8Array): Result<OperationBody, ErrorCode> {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return depthOf(json) > MAX_JSON_DEPTH ? fail('bad-request') : succeed({ json })
  } catch {
    return fail('bad-request')
  }
}

function depthOf(value: unknown): number {
  let depth = 0
  let level = [value]
  while (level.length > 0 && depth <= MAX_JSON_DEPTH) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
    depth += 1
  }
  return depth
}

function describeIssue(error: z.ZodError): Result<never, ErrorCode> {
  const issue = error.issues[0]
  const code = issue?.message ?? ''
  const field = issue?.path.map(String).join('.').slice(0, 200) ?? ''
  return fail(code in ERROR_STATUS ? (code as ErrorCode) : 'invalid-input', { field })
}
