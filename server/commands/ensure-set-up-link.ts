import { inTransaction } from '@/data/database'
import type { PrismaClient } from '@/data/generated/client'
import { hashSecret } from '@/data/hash-secret'
import { replaceSetUpLink } from '@/data/invitations'
import { hasAdministrator, lockAdministration } from '@/data/users'
import { LINK_LIFE_MS, makeSecret } from '@/server/auth/make-secret'
import { newId } from '@/server/new-id'

/**
 * The address at which the first administrator sets a password, new at every start; nothing once there is one. There
 * is no account of the house and no default password (AUTH-10).
 */
export async function ensureSetUpLink(
  db: PrismaClient,
  publicOrigin: string,
  now: Date = new Date(),
): Promise<string | undefined> {
  const secret = makeSecret()
  const link = { id: newId(), tokenHash: hashSecret(secret), expiresAt: new Date(now.getTime() + LINK_LIFE_MS) }
  const isMade = await inTransaction(db, async (transaction) => {
    await lockAdministration(transaction)
    if (await hasAdministrator(transaction)) return false
    await replaceSetUpLink(transaction, link)
    return true
  })
  return isMade ? `${publicOrigin}/set-up?secret=${secret}` : undefined
}
