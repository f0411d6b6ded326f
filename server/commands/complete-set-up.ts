import type { UserId } from '@/core/model/ids'
import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import type { setUpOperation } from '@/core/protocol/session'
import { type Database, inTransaction } from '@/data/database'
import { hashSecret } from '@/data/hash-secret'
import { consumeSetUpLink, isSetUpLink } from '@/data/invitations'
import { returnAttempt } from '@/data/rate-limits'
import { createUser, hasAdministrator, lockAdministration } from '@/data/users'
import { linkLimit, takeAttempt } from '@/server/auth/attempt-limits'
import { auditPerson } from '@/server/auth/audit-account'
import { hashPassword } from '@/server/auth/hash-password'
import { checkPassword } from '@/server/auth/password-rules'
import { startSession } from '@/server/auth/start-session'
import type { Context } from '@/server/context'

type Operation = typeof setUpOperation
type SetUp = InputOf<Operation>

/** Makes the first administrator and signs them in. Of two at the same moment one is told that it is done (AUTH-10). */
export async function completeSetUp(ctx: Context, input: SetUp): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const limit = linkLimit(ctx.ipAddress)
  const counted = await takeAttempt(ctx, limit)
  if (!counted.ok) return counted
  const open = await findObstacle(ctx, ctx.db, hashSecret(input.secret))
  if (!open.ok) return open
  await returnAttempt(ctx.db, limit.key)
  const allowed = checkPassword(input.password)
  if (!allowed.ok) return allowed
  const passwordHash = await hashPassword(input.password)
  const made = await inTransaction(ctx.db, (transaction) =>
    makeAdministrator(ctx, transaction, { ...input, passwordHash }),
  )
  if (!made.ok) return made
  await startSession(ctx, made.value)
  return succeed({ twoFactorRequired: false })
}

async function findObstacle(ctx: Context, db: Database, tokenHash: string): Promise<Result<null, ErrorCode>> {
  // In this order: a link used up between the two questions is answered by the second.
  const isOpen = await isSetUpLink(db, tokenHash, ctx.now())
  if (await hasAdministrator(db)) return fail('already-set-up')
  return isOpen ? succeed(null) : fail('link-not-valid')
}

async function makeAdministrator(
  ctx: Context,
  db: Database,
  { secret, name, email, passwordHash }: SetUp & { readonly passwordHash: string },
): Promise<Result<UserId, ErrorCode>> {
  const tokenHash = hashSecret(secret)
  await lockAdministration(db)
  const open = await findObstacle(ctx, db, tokenHash)
  if (!open.ok) return open
  const user = await createUser(db, { id: ctx.newId(), name, email, passwordHash, isAdministrator: true })
  if (user === undefined) return fail('email-taken')
  await consumeSetUpLink(db, { tokenHash, userId: user.id, now: ctx.now() })
  await auditPerson(ctx, db, { action: 'set-up.complete', userId: user.id })
  return succeed(user.id)
}
