import 'server-only'
import type { Result } from '@/core/model/result'
import type { AnswerOf, InputOf, Operation } from '@/core/protocol/operation'
import type { Context } from '@/server/context'
import { answerFailure, answerSuccess } from '@/server/http/answer'
import { checkOrigin } from '@/server/http/check-origin'
import { parseInput } from '@/server/http/parse-input'
import { requestContext } from '@/server/http/request-context'
import { answerThrown } from '@/server/http/thrown'

/** `signal` aborts when the client has gone: for answers that are streams. */
type Command<Op> = (
  ctx: Context,
  input: InputOf<Op> & { bytes: Uint8Array },
  signal: AbortSignal,
) => Promise<Result<AnswerOf<Op> | Response>>
/** Of a route without a parameter in its path, Next gives no parameters at all. */
type RouteArguments = { readonly params: Promise<Record<string, string | string[] | undefined> | undefined> }

/**
 * The four lines of every edge: check the origin, parse, build the context, call one command, answer.
 * Rights are the command's business.
 */
export function handle<Op extends Operation>(operation: Op, command: Command<Op>) {
  return async (request: Request, { params }: RouteArguments): Promise<Response> => {
    let ctx: Context | undefined
    try {
      const origin = checkOrigin(request)
      if (!origin.ok) return answerFailure(origin)
      ctx = await requestContext(request)
      const input = await parseInput(operation, request, (await params) ?? {})
      if (!input.ok) return answerFailure(input, ctx)
      const result = await command(ctx, input.value as InputOf<Op> & { bytes: Uint8Array }, request.signal)
      return result.ok ? answerSuccess(result.value, ctx) : answerFailure(result, ctx)
    } catch (error) {
      return answerThrown(error, ctx)
    }
  }
}
