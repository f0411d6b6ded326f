import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { InputOf } from '@/core/protocol/operation'
import type { endSessionOperation } from '@/core/protocol/session'
import { endSession as endStoredSession } from '@/data/sessions'
import { auditSession } from '@/server/auth/audit-sign-in'
import type { Context } from '@/server/context'
import { requirePerson } from '@/server/policies/require-access'

/** Signs oneself out somewhere else. */
export async function endSession(
  ctx: Context,
  { sessionId }: InputOf<typeof endSessionOperation>,
): Promise<Result<null, ErrorCode>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  const ended = await endStoredSession(ctx.db, { id: sessionId, userId: person.value.id })
  if (!ended) return fail('not-found')
  await auditSession(ctx, 'session.end', person.value.id)
  return succeed(null)
}
