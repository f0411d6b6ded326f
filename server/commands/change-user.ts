import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { changeUserOperation } from '@/core/protocol/session'
import { type Database, inTransaction } from '@/data/database'
import { endSessionsOf } from '@/data/sessions'
import {
  changeUser as changeStoredUser,
  findUser,
  hasOtherAdministrator,
  lockAdministration,
  type User,
  type UserChange,
} from '@/data/users'
import { auditPerson } from '@/server/auth/audit-account'
import type { Context } from '@/server/context'
import { isAdministrator } from '@/server/policies/project-policy'
import { requirePerson } from '@/server/policies/require-access'
import { userViewOf } from '@/server/queries/list-users'

type Operation = typeof changeUserOperation
type Input = InputOf<Operation>

/** Disables or enables an account, gives or takes administration. Whatever changed, the person's sessions end at once. */
export async function changeUser(ctx: Context, input: Input): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const person = requirePerson(ctx.actor)
  if (!person.ok) return person
  if (!isAdministrator(ctx.actor)) return fail('forbidden')
  return inTransaction(ctx.db, async (transaction) => {
    await lockAdministration(transaction)
    const user = await findUser(transaction, input.userId)
    if (user === undefined) return fail('not-found')
    const change = changeOf(ctx, user, input)
    if (Object.keys(change).length === 0) return succeed(userViewOf(user))
    if (losesAdministrator(user, change) && !(await hasOtherAdministrator(transaction, user.id))) {
      return fail('last-administrator')
    }
    return succeed(userViewOf(await store(ctx, transaction, { user, change })))
  })
}

/** What is asked for and not so already. */
function changeOf(ctx: Context, user: User, { isDisabled, isAdministrator }: Input): UserChange {
  return {
    ...(isDisabled !== undefined && isDisabled !== user.isDisabled && { disabledAt: isDisabled ? ctx.now() : null }),
    ...(isAdministrator !== undefined && isAdministrator !== user.isAdministrator && { isAdministrator }),
  }
}

function losesAdministrator(user: User, { disabledAt, isAdministrator }: UserChange): boolean {
  return user.isAdministrator && !user.isDisabled && (isAdministrator === false || disabledAt instanceof Date)
}

async function store(
  ctx: Context,
  db: Database,
  { user, change }: { readonly user: User; readonly change: UserChange },
): Promise<User> {
  const { disabledAt, isAdministrator } = change
  const changed = await changeStoredUser(db, user.id, change)
  await endSessionsOf(db, user.id)
  const values = {
    ...(disabledAt !== undefined && { isDisabled: disabledAt !== null }),
    ...(isAdministrator !== undefined && { isAdministrator }),
  }
  await auditPerson(ctx, db, { action: 'user.change', userId: user.id, values })
  return changed
}
