import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { changeUserOperation, listUsersOperation } from '@/core/protocol/session'
import { listUsers as listStoredUsers, type User } from '@/data/users'
import type { Context } from '@/server/context'
import { isAdministrator } from '@/server/policies/project-policy'
import { requirePerson } from '@/server/policies/require-access'

type Operation = typeof listUsersOperation

/** What `userView` allows in one answer; the search narrows it down. */
const LIMIT = 200

/** Everybody with an account, by name; for administrators. */
export async function listUsers(
  ctx: Context,
  { search = '' }: InputOf<Operation>,
): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  if (!isAdministrator(ctx.actor)) return fail('forbidden')
  const users = await listStoredUsers(ctx.db, search.trim(), LIMIT)
  return succeed({ users: users.map(userViewOf) })
}

export function userViewOf({ createdAt, ...user }: User): AnswerOf<typeof changeUserOperation> {
  return { ...user, createdAt: createdAt.toISOString() }
}
