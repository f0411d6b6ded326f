import 'fake-indexeddb/auto'
import type { CallCode } from '@/browser/api-client'
import type { OutboxWorld } from '@/browser/outbox/outbox'
import type { Attempt, OutboxEntry, TypedUnit } from '@/browser/outbox/outbox-entry'
import { openOutboxStore } from '@/browser/outbox/outbox-store'
import { joinTabCircle, type TabChannel } from '@/browser/outbox/tab-circle'
import { isSameContent } from '@/core/model/canonical-content'
import type { ArticleId, OperationId, UnitId, UserId } from '@/core/model/ids'
import { type InlineContent, plainTextOf, textContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { fail, type Result, succeed } from '@/core/model/result'
import type { UnitView } from '@/core/protocol/units'

export const ANNA = 'anna' as UserId
export const BORIS = 'boris' as UserId
export const ARTICLE = '11111111-1111-4111-8111-111111111111' as ArticleId
export const EN = 'en' as Locale

export function unitId(n: number): UnitId {
  return `22222222-2222-4222-8222-${String(n).padStart(12, '0')}` as UnitId
}

export function unit(n: number, text = '', revision = 0): TypedUnit {
  return { unitId: unitId(n), articleId: ARTICLE, locale: EN, revision, content: textContent(text) }
}

export function view(n: number, text: string, revision: number): UnitView {
  const state = revision === 0 ? 'initial' : 'translated'
  return {
    id: unitId(n),
    locale: EN,
    content: textContent(text),
    text,
    state,
    revision,
    isOutdated: false,
    reason: null,
    author: null,
    updatedAt: null,
    segmentIds: [],
  }
}

/** Time that passes only when a test says so. */
export class FakeClock {
  now = 1_000_000
  #timers: { at: number; work: () => void }[] = []

  after(ms: number, work: () => void): () => void {
    const timer = { at: this.now + ms, work }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  async pass(ms: number): Promise<void> {
    const end = this.now + ms
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
      if (next === undefined) break
      this.#timers = this.#timers.filter((timer) => timer !== next)
      this.now = Math.max(this.now, next.at)
      next.work()
      await settle()
    }
    this.now = end
    await settle()
  }
}

/** Lets every promise and IndexedDB request that is under way come to its end. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 30; round += 1) await new Promise((resolve) => setImmediate(resolve))
}

interface Applied {
  readonly content: InlineContent
  readonly unit: UnitView
}

/** A server that keeps the save protocol: compare-and-set on the revision, each operation applied once. */
export class FakeServer {
  readonly units = new Map<UnitId, UnitView>()
  readonly operations = new Map<OperationId, Applied>()
  readonly received: Attempt[] = []
  signedIn: string | null = ANNA
  /** Fails the next calls before (`lost`) or after (`unacknowledged`) they took effect, or with a code. */
  faults: ('lost' | 'unacknowledged' | CallCode)[] = []
  isReachable = true

  async save({ unitId: id }: OutboxEntry, attempt: Attempt): Promise<Result<UnitView, CallCode>> {
    await Promise.resolve()
    if (!this.isReachable) return fail('network-lost')
    this.received.push(attempt)
    const fault = this.faults.shift()
    if (fault === 'lost') return fail('network-lost')
    if (fault === 'unacknowledged') {
      this.#apply(id, attempt)
      return fail('network-lost')
    }
    if (fault !== undefined) return fail(fault)
    return this.signedIn === null ? fail('sign-in-required') : this.#apply(id, attempt)
  }

  #apply(id: UnitId, attempt: Attempt): Result<UnitView, CallCode> {
    const known = this.operations.get(attempt.operationId)
    if (known !== undefined) {
      return isSameContent(known.content, attempt.content) ? succeed(known.unit) : fail('operation-reused')
    }
    const current = this.units.get(id)
    if (current !== undefined && current.revision !== attempt.baseRevision) {
      return fail('revision-stale', {}, { unit: current })
    }
    const revision = attempt.baseRevision + 1
    const next = { ...view(0, plainTextOf(attempt.content), revision), id, content: attempt.content }
    this.units.set(id, next)
    this.operations.set(attempt.operationId, { content: attempt.content, unit: next })
    return succeed(next)
  }

  textOf(n: number): string | undefined {
    return this.units.get(unitId(n))?.text
  }
}

/** One browser: its storage is fake-indexeddb's, its tabs share locks and a channel. */
export class FakeBrowser {
  readonly clock = new FakeClock()
  readonly server = new FakeServer()
  readonly locks = new FakeLocks()
  #hearers = new Set<{ tab: string; hear: (message: unknown) => void }>()
  #operations = 0
  #tabs = 0

  world(changes: Partial<OutboxWorld> = {}): OutboxWorld {
    this.#tabs += 1
    const tab = `tab-${this.#tabs}`
    const channel = this.#channel(tab)
    return {
      store: openOutboxStore(),
      tabs: joinTabCircle(tab, this.locks as unknown as LockManager, channel),
      channel,
      save: (entry, attempt) => this.server.save(entry, attempt),
      whoAmI: async () => (this.server.isReachable ? succeed(this.server.signedIn) : fail('network-lost')),
      merge: () => undefined,
      now: () => this.clock.now,
      chance: () => 0.5,
      newOperationId: () => {
        this.#operations += 1
        return `33333333-3333-4333-8333-${String(this.#operations).padStart(12, '0')}` as OperationId
      },
      after: (ms, work) => this.clock.after(ms, work),
      ...changes,
    }
  }

  #channel(tab: string): TabChannel {
    return {
      post: (message) => {
        for (const other of this.#hearers) if (other.tab !== tab) other.hear(message)
      },
      listen: (hear) => {
        const hearer = { tab, hear }
        this.#hearers.add(hearer)
        return () => this.#hearers.delete(hearer)
      },
    }
  }
}

/** Web Locks as far as the outbox uses them. */
export class FakeLocks {
  #queues = new Map<string, Promise<unknown>>()
  #held = new Map<string, number>()

  request<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> {
    const turn = (this.#queues.get(name) ?? Promise.resolve()).then(async () => {
      this.#held.set(name, (this.#held.get(name) ?? 0) + 1)
      try {
        return await work()
      } finally {
        this.#held.delete(name)
      }
    })
    this.#queues.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  }

  async query() {
    return { held: [...this.#held.keys()].map((name) => ({ name })), pending: [] }
  }
}
