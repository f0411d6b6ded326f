import { type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf } from '@/core/protocol/operation'
import type { listSessionsOperation } from '@/core/protocol/session'
import { listSessions as listStoredSessions } from '@/data/sessions'
import type { Context } from '@/server/context'
import { requirePerson } from '@/server/policies/require-access'

/** Where one is signed in; tokens are not among what is told. */
export async function listSessions(ctx: Context): Promise<Result<AnswerOf<typeof listSessionsOperation>, ErrorCode>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  const sessions = await listStoredSessions(ctx.db, person.value.id, ctx.now())
  return succeed({
    sessions: sessions.map(({ createdAt, lastUsedAt, ipAddress, userAgent, id }) => ({
      id,
      isCurrent: id === ctx.session?.id,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      ipAddress: ipAddress || null,
      userAgent: userAgent || null,
    })),
  })
}
