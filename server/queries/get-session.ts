import { type Result, succeed } from '@/core/model/result'
import type { AnswerOf } from '@/core/protocol/operation'
import type { getSessionOperation } from '@/core/protocol/session'
import { findUser, type User } from '@/data/users'
import type { Context } from '@/server/context'

type Answer = AnswerOf<typeof getSessionOperation>

/** Who is signed in; nobody is an answer and no failure. */
export async function getSession(ctx: Context): Promise<Result<Answer, never>> {
  const user = ctx.actor.kind === 'person' ? await findUser(ctx.db, ctx.actor.id) : undefined
  return succeed({ person: user === undefined ? null : personViewOf(user) })
}

function personViewOf({ id, name, email, isAdministrator, hasTwoFactor }: User): NonNullable<Answer['person']> {
  return { id, name, email, isAdministrator, hasTwoFactor }
}
