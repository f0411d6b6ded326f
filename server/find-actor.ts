import { type Actor, ANONYMOUS } from '@/core/model/actor'
import type { PrismaClient } from '@/data/generated/client'
import { hashSecret } from '@/data/hash-secret'
import { openSession } from '@/data/sessions'
import { readSignedCookie } from '@/server/auth/auth-cookies'
import { authSettings } from '@/server/auth/auth-settings'

interface FoundActor {
  readonly actor: Actor
  readonly session?: { readonly id: string; readonly token: string }
}

/**
 * Who a request comes from, by its session cookie; anonymous when there is none that holds. Asked anew for every
 * request, so that a session that was ended or a role that was taken back counts at once. A database that does not
 * answer throws: nobody is let in, and nobody is sent to sign in, because of it.
 */
export async function findActor(db: PrismaClient, headers: Headers): Promise<FoundActor> {
  const token = readSignedCookie(authSettings(), headers, 'session_token')
  if (token === undefined) return { actor: ANONYMOUS }
  const session = await openSession(db, hashSecret(token), new Date())
  if (session === undefined) return { actor: ANONYMOUS }
  return { actor: session.person, session: { id: session.id, token } }
}
