import 'server-only'
import { appDatabase, appEnv } from '@/server/app-state'
import type { Context } from '@/server/context'
import { findActor } from '@/server/find-actor'
import { clientAddress } from '@/server/http/client-address'
import { log } from '@/server/log'
import { newId } from '@/server/new-id'

/** The context of one HTTP request: who asks is read from the session cookie, afresh every time (AUTH-08). */
export async function requestContext(request: { readonly headers: Headers }): Promise<Context> {
  const { db } = await appDatabase()
  const env = appEnv()
  const requestId = newId()
  const { actor, session } = await findActor(db, request.headers)
  return {
    actor,
    session,
    db,
    requestId,
    log: log.child({ requestId }),
    publicOrigin: env.publicOrigin,
    ipAddress: clientAddress(request.headers, env.trustedProxies),
    headers: request.headers,
    setCookies: [],
    now: () => new Date(),
    newId: () => newId(),
  }
}
