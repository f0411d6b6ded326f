import { fail, type MessageValues, type Result, succeed } from '@/core/model/result'
import { ERROR_STATUS, type ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, Operation, SentInputOf } from '@/core/protocol/operation'

const API_ROOT = '/api/v1'

/** What a call may fail with: the operation's own codes, or a server that could not be reached. */
export type CallCode = ErrorCode | 'network-lost'

export interface CallOptions {
  /** The file of an operation whose body is bytes. */
  readonly bytes?: Blob | Uint8Array<ArrayBuffer>
  /** Ends the wait; the call then fails like one whose network was lost, and may have been carried out. */
  readonly signal?: AbortSignal
  /** Lets the request outlive the page, for what is flushed while one leaves. At most 64 KiB of body. */
  readonly keepalive?: boolean
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Calls one operation of the API. The address, the query and the body are made from the operation's own schemas; the
 * answer is parsed by it. Never throws for a network or a server that fails: both are values.
 */
export async function callApi<Op extends Operation>(
  operation: Op,
  input: SentInputOf<Op>,
  options: CallOptions = {},
): Promise<Result<AnswerOf<Op>, CallCode>> {
  const request = requestFor(operation, input as Fields, options)
  const answered = await send(request)
  if (!answered.ok) return answered
  const { response, body } = answered.value
  if (!response.ok) return failureOf(response, body)
  const parsed = operation.answer.safeParse(body)
  return parsed.success ? succeed(parsed.data as AnswerOf<Op>) : fail('internal-error')
}

interface ApiRequest {
  readonly url: string
  readonly init: RequestInit
}

function requestFor(operation: Operation, fields: Fields, options: CallOptions): ApiRequest {
  const init: RequestInit = {
    method: operation.method,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    ...(options.signal && { signal: options.signal }),
    ...(options.keepalive && { keepalive: true }),
  }
  return { url: addressOf(operation, fields), init: { ...init, ...bodyOf(operation, fields, options) } }
}

/** The path and query of a call, for links and streams as well as for `callApi`. */
export function addressOf(operation: Operation, fields: Fields): string {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => pathSegment(name, fields[name]))
  const query = new URLSearchParams()
  for (const name of Object.keys(operation.query.shape)) {
    const value = fields[name]
    if (value !== undefined && value !== null) query.set(name, String(value))
  }
  return `${API_ROOT}${path}${query.size > 0 ? `?${query}` : ''}`
}

function pathSegment(name: string, value: unknown): string {
  const segment = encodeURIComponent(String(value ?? ''))
  // The URL parser resolves dots before the request is sent: the call would reach another operation.
  if (/^\.{0,2}$/.test(segment)) throw new Error(`path parameter ${name} is ${JSON.stringify(value)}`)
  return segment
}

function bodyOf(operation: Operation, fields: Fields, { bytes }: CallOptions): RequestInit {
  if (operation.bodyKind === 'bytes') {
    return { body: bytes ?? '', headers: { 'Content-Type': 'application/octet-stream' } }
  }
  const names = Object.keys(operation.body.shape)
  if (names.length === 0) return {}
  const body = Object.fromEntries(names.map((name) => [name, fields[name]]))
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}

interface Answered {
  readonly response: Response
  readonly body: unknown
}

async function send({ url, init }: ApiRequest): Promise<Result<Answered, 'network-lost'>> {
  try {
    const response = await fetch(url, init)
    const text = await response.text()
    return succeed({ response, body: parseJson(text) })
  } catch {
    return fail('network-lost')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failureOf({ status }: Response, body: unknown): Result<never, CallCode> {
  const { code, values, details } = (body ?? {}) as Record<string, unknown>
  if (typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code)) {
    return fail(code as ErrorCode, (values ?? {}) as MessageValues, details)
  }
  // A gateway that answers for a server it cannot reach speaks its own language, not ours.
  return fail(status === 502 || status === 503 || status === 504 ? 'network-lost' : 'internal-error')
}
