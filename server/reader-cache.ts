import type { ArticleId } from '@/core/model/ids'

/** Anything kept for readers: of which article, and how much room it takes. */
export interface Keepable {
  readonly articleId: ArticleId
  /** Sentences, the thing an article's size goes with. */
  readonly weight: number
}

export interface ReaderCache<Value extends Keepable> {
  /** What is kept under a key, else what `load` gives, kept from then on; asked for twice at once, it loads once. */
  read(key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined>
  forget(articleId: ArticleId): void
  clear(): void
}

export interface CacheLimits {
  /** After that long a value is loaded again, whoever failed to say that it changed (AZ-15). */
  readonly maxAgeMs: number
  readonly maxWeight: number
  now(): number
}

interface Entry<Value> {
  readonly loading: Promise<Value | undefined>
  readonly loadedAt: number
  value?: Value
}

/** Keeps the values read last, within limits of age and weight. */
export function createReaderCache<Value extends Keepable>(limits: CacheLimits): ReaderCache<Value> {
  // A Map keeps its keys in the order they were put in: the first is the one not read for longest.
  const entries = new Map<string, Entry<Value>>()

  function load(key: string, loading: Promise<Value | undefined>): Promise<Value | undefined> {
    // Aged from before the loading, so that a slow one cannot stretch what AZ-15 promises.
    const entry: Entry<Value> = { loading, loadedAt: limits.now() }
    entries.set(key, entry)
    loading.then(
      (value) => {
        if (value === undefined) return drop(key, entry)
        entry.value = value
        shrink()
      },
      () => drop(key, entry),
    )
    return loading
  }

  function drop(key: string, entry: Entry<Value>): void {
    if (entries.get(key) === entry) entries.delete(key)
  }

  function shrink(): void {
    let weight = 0
    for (const { value } of entries.values()) weight += value?.weight ?? 0
    for (const [key, { value }] of entries) {
      if (weight <= limits.maxWeight) return
      weight -= value?.weight ?? 0
      entries.delete(key)
    }
  }

  return {
    read(key, loadValue) {
      const entry = entries.get(key)
      entries.delete(key)
      if (entry === undefined || limits.now() - entry.loadedAt > limits.maxAgeMs) return load(key, loadValue())
      entries.set(key, entry)
      return entry.loading
    },
    forget(articleId) {
      // What is still loading may have read the old state; nobody knows yet whose it is.
      for (const [key, { value }] of entries) {
        if (value === undefined || value.articleId === articleId) entries.delete(key)
      }
    },
    clear: () => entries.clear(),
  }
}
