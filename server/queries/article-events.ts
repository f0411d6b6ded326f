import { fail, type Result, succeed } from '@/core/model/result'
import type { articleEventsOperation } from '@/core/protocol/articles'
import type { InputOf } from '@/core/protocol/operation'
import { locateArticle } from '@/data/locate'
import type { Context } from '@/server/context'
import { appEvents } from '@/server/events'
import { eventStream } from '@/server/http/event-stream'
import { appLiveStreams } from '@/server/live-streams'
import { requireAccess } from '@/server/policies/require-access'
import { isShuttingDown } from '@/server/shutdown'

const LISTEN_TIMEOUT_MS = 3_000

/** A stream of an article's changes, for as long as the person may read it and the client stays. */
export async function articleEvents(
  ctx: Context,
  input: InputOf<typeof articleEventsOperation>,
  signal: AbortSignal,
): Promise<Result<Response>> {
  const access = requireAccess(ctx.actor, await locateArticle(ctx.db, input.articleId))
  if (!access.ok) return access
  if (ctx.session === undefined) return fail('sign-in-required')
  if (isShuttingDown()) return fail('shutting-down', { retryAfterSeconds: 2 })
  const hub = appEvents()
  if (!(await withinTime(hub.whenListening()))) return fail('database-unavailable', { retryAfterSeconds: 1 })
  const { id: articleId, projectId } = access.value.thing
  const place = { articleId, projectId, sessionId: ctx.session.id }
  const streams = appLiveStreams(hub, ctx.db)
  return succeed(eventStream({ signal, onOpen: (sink) => streams.add({ ...place, ...sink }) }))
}

async function withinTime(promise: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), LISTEN_TIMEOUT_MS)
  })
  const isInTime = await Promise.race([promise.then(() => true as const), late])
  clearTimeout(timer)
  return isInTime
}
