import type { ProjectId } from '@/core/model/ids'
import type { PublishedArticle } from '@/core/model/published-article'
import type { PrismaClient } from '@/data/generated/client'
import { appEnv } from '@/server/app-state'
import { appEvents, type EventHub } from '@/server/events'
import { createReaderCache, type Keepable, type ReaderCache } from '@/server/reader-cache'

/** An article as it is kept between readers, with what decides whom it is shown to. */
export interface KeptArticle extends Keepable {
  readonly article: PublishedArticle
  readonly projectId: ProjectId
  readonly isPublic: boolean
}

/** AZ-15 allows 5 seconds, also when no announcement comes through. */
const MAX_AGE_MS = 4_000
/** About 100 MB when full: a sentence with its codes takes about 1 kB. */
const MAX_SENTENCES = 100_000

interface AppCache {
  readonly hub: EventHub
  readonly cache: ReaderCache<KeptArticle>
}

const key = Symbol.for('hexapla.reader-cache')
const holder = globalThis as unknown as Record<symbol, WeakMap<PrismaClient, AppCache> | undefined>

/**
 * The process's cache of what readers see, one per database; nothing while changes could not be heard of, and in
 * programs that have no server's settings, which read the database every time.
 */
export function appReaderCache(db: PrismaClient): ReaderCache<KeptArticle> | undefined {
  if (appEnv().databaseUrl === undefined) return undefined
  holder[key] ??= new WeakMap()
  const kept = holder[key].get(db) ?? openCache()
  holder[key].set(db, kept)
  return kept.hub.isListening() ? kept.cache : undefined
}

function openCache(): AppCache {
  const hub = appEvents()
  const cache = createReaderCache<KeptArticle>({
    maxAgeMs: MAX_AGE_MS,
    maxWeight: MAX_SENTENCES,
    now: () => performance.now(),
  })
  hub.subscribe({
    onEvent(event) {
      if (event.type === 'unit' || event.type === 'version') cache.forget(event.articleId)
      if (event.type === 'project') cache.clear()
    },
    onGap: () => cache.clear(),
  })
  return { hub, cache }
}
