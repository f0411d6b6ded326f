import type { ArticleId, ProjectId } from '@/core/model/ids'
import type { ArticleEvent, LiveEvent } from '@/core/protocol/live-events'
import type { PrismaClient } from '@/data/generated/client'
import { findStreamRights, type StreamRights } from '@/data/stream-rights'
import type { EventHub } from '@/server/events'
import { onShutdown } from '@/server/shutdown'

/** An open stream of one article's events, to one session. */
export interface LiveStream {
  readonly sessionId: string
  readonly projectId: ProjectId
  readonly articleId: ArticleId
  send(event: ArticleEvent): void
  close(): void
}

export interface LiveStreams {
  /** Opens a stream; call the answer when it has ended by itself. */
  add(stream: LiveStream): () => void
}

/** RELIABILITY §4, "SSE": a session with more tabs loses the stream of the one opened first. */
const MAX_PER_SESSION = 3
/** AZ-08 grants 5 seconds to a right that was taken back; this is for the ways that announce nothing. */
const LOOK_EVERY_MS = 3_000

/**
 * All streams of the process. They end when their session ends or loses the project, when events may have been missed
 * (a stream that is opened again tells its reader to look for itself), and when the process is about to stop.
 */
export function openLiveStreams(hub: EventHub, db: PrismaClient): LiveStreams {
  const streams = new Set<LiveStream>()
  let looking: NodeJS.Timeout | undefined
  hub.subscribe({ onEvent: hear, onGap: () => closeAll([...streams]) })

  function hear(event: LiveEvent): void {
    if (event.type === 'access') void look()
    if (event.type !== 'unit' && event.type !== 'version') return
    for (const stream of [...streams]) if (stream.articleId === event.articleId) stream.send(event)
  }

  /** Closes what may not go on. Rights that cannot be read are not there (AUTH-15). */
  async function look(): Promise<void> {
    const open = [...streams]
    if (open.length === 0) return
    const sessionIds = [...new Set(open.map((stream) => stream.sessionId))]
    const rights = await findStreamRights(db, sessionIds, new Date()).catch(() => [])
    const bySession = new Map(rights.map((right) => [right.sessionId, right]))
    closeAll(open.filter((stream) => !mayGoOn(stream, bySession.get(stream.sessionId))))
  }

  return {
    add(stream) {
      closeAll(surplusOf([...streams], stream.sessionId))
      streams.add(stream)
      looking ??= setInterval(() => void look(), LOOK_EVERY_MS).unref()
      const forget = onShutdown(() => stream.close())
      return () => {
        forget()
        streams.delete(stream)
        if (streams.size > 0) return
        clearInterval(looking)
        looking = undefined
      }
    },
  }
}

function mayGoOn(stream: LiveStream, rights: StreamRights | undefined): boolean {
  return rights !== undefined && (rights.isAdministrator || rights.projectIds.includes(stream.projectId))
}

/** The oldest of a session's streams that must make room for one more. */
function surplusOf(streams: readonly LiveStream[], sessionId: string): readonly LiveStream[] {
  const own = streams.filter((stream) => stream.sessionId === sessionId)
  return own.slice(0, Math.max(0, own.length - MAX_PER_SESSION + 1))
}

function closeAll(streams: readonly LiveStream[]): void {
  for (const stream of streams) stream.close()
}

const key = Symbol.for('hexapla.live-streams')
const holder = globalThis as unknown as Record<symbol, LiveStreams | undefined>

/** The process's streams; on globalThis because Next bundles the code of each route apart. */
export function appLiveStreams(hub: EventHub, db: PrismaClient): LiveStreams {
  holder[key] ??= openLiveStreams(hub, db)
  return holder[key]
}
