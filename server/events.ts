import type { LiveEvent } from '@/core/protocol/live-events'
import { listen } from '@/data/listen'
import { appEnv } from '@/server/app-state'
import { onShutdown } from '@/server/shutdown'

/** What announces itself on the database's channel, to everybody in this process who wants to hear it. */
export interface EventHub {
  /** True while no event can be missed. */
  isListening(): boolean
  /** Resolves when listening has begun, at once when it has. */
  whenListening(): Promise<void>
  subscribe(subscriber: EventSubscriber): () => void
  close(): void
}

export interface EventSubscriber {
  onEvent(event: LiveEvent): void
  /** The connection was lost: events are missed from here on. */
  onGap(): void
}

/** A hub on one connection of its own; it goes on trying while the database is away. */
export function openEventHub(databaseUrl: string): EventHub {
  const subscribers = new Set<EventSubscriber>()
  let isListening = false
  const waiting: (() => void)[] = []
  const stop = listen(databaseUrl, {
    onEvent(event) {
      for (const subscriber of [...subscribers]) subscriber.onEvent(event)
    },
    onUp() {
      isListening = true
      for (const resolve of waiting.splice(0)) resolve()
    },
    onDown() {
      isListening = false
      for (const subscriber of [...subscribers]) subscriber.onGap()
    },
  })
  return {
    isListening: () => isListening,
    whenListening: () => (isListening ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    subscribe(subscriber) {
      subscribers.add(subscriber)
      return () => void subscribers.delete(subscriber)
    },
    close() {
      stop()
      isListening = false
    },
  }
}

const key = Symbol.for('hexapla.events')
const holder = globalThis as unknown as Record<symbol, EventHub | undefined>

/** The process's hub, opened at first use; on globalThis because Next bundles the code of each route apart. */
export function appEvents(): EventHub {
  holder[key] ??= openAppEvents()
  return holder[key]
}

function openAppEvents(): EventHub {
  const { databaseUrl } = appEnv()
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set: start the server with `hexapla start`')
  const hub = openEventHub(databaseUrl)
  onShutdown(() => hub.close())
  return hub
}
