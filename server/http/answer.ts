import type { Failure } from '@/core/model/result'
import { ERROR_STATUS, type ErrorCode } from '@/core/protocol/errors'
import type { Context } from '@/server/context'

const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  // Answers depend on who asks; nothing between us and them may keep one (NXT-01).
  'Cache-Control': 'private, no-store',
}

/** 200 with the value as JSON; a `Response` a command made itself (a file, a stream) goes out as it is. */
export function answerSuccess(value: unknown, ctx: Context): Response {
  const response = value instanceof Response ? value : new Response(JSON.stringify(value), { headers: HEADERS })
  return withCookies(response, ctx)
}

/** `{code, values, details}` with the status of the code; an unknown code is a bug and answers 500. */
export function answerFailure(failure: Failure, ctx?: Context): Response {
  const status = ERROR_STATUS[failure.code as ErrorCode] ?? 500
  const body = { code: failure.code, values: failure.values ?? {}, details: failure.details, requestId: ctx?.requestId }
  const response = new Response(JSON.stringify(body), { status, headers: HEADERS })
  const retryAfter = failure.values?.retryAfterSeconds
  if (retryAfter !== undefined) response.headers.set('Retry-After', String(retryAfter))
  return withCookies(response, ctx)
}

function withCookies(response: Response, ctx: Context | undefined): Response {
  for (const cookie of ctx?.setCookies ?? []) response.headers.append('Set-Cookie', cookie)
  return response
}
