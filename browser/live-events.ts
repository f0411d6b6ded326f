import { z } from 'zod'
import { addressOf } from '@/browser/api-client'
import { backOffMs } from '@/browser/back-off'
import type { ArticleId } from '@/core/model/ids'
import { articleEventsOperation } from '@/core/protocol/articles'
import * as field from '@/core/protocol/fields'

const unitEvent = z.object({
  unitId: field.unitId,
  locale: field.locale,
  position: z.number(),
  revision: field.revision,
  state: field.unitState,
})
export type UnitEvent = z.output<typeof unitEvent>

const versionEvent = z.object({ locale: field.locale, publication: field.publication })
export type VersionEvent = z.output<typeof versionEvent>

export interface LiveListener {
  onUnit(event: UnitEvent): void
  onVersion(event: VersionEvent): void
  /** The stream was interrupted and is open again: what happened meanwhile was not heard. */
  onGap(): void
}

/** What is needed of `EventSource`; given by hand in a test. */
export interface EventStream {
  addEventListener(type: string, hear: (event: { readonly data?: unknown }) => void): void
  close(): void
  readonly readyState: number
}

interface LiveParts {
  open(address: string): EventStream
  after(ms: number, work: () => void): () => void
  chance(): number
}

const CLOSED = 2

/** Follows the changes of an article until the answer is called; reconnects for as long as it takes. */
export function followArticle(articleId: ArticleId, listener: LiveListener, parts = browserParts()): () => void {
  let stream: EventStream | undefined
  let failures = 0
  let cancel = () => {}

  function connect(): void {
    const source = parts.open(addressOf(articleEventsOperation, { articleId }))
    stream = source
    source.addEventListener('open', () => {
      if (failures > 0) listener.onGap()
      failures = 0
    })
    source.addEventListener('unit', ({ data }) => hear(unitEvent, data, listener.onUnit))
    source.addEventListener('version', ({ data }) => hear(versionEvent, data, listener.onVersion))
    source.addEventListener('error', () => {
      failures += 1
      // The browser reconnects by itself after a lost connection, but gives up for good after an answer like 503.
      if (source.readyState !== CLOSED) return
      source.close()
      cancel = parts.after(backOffMs(failures, parts.chance()), connect)
    })
  }

  connect()
  return () => {
    cancel()
    stream?.close()
  }
}

function hear<Event>(schema: z.ZodType<Event>, data: unknown, tell: (event: Event) => void): void {
  const event = schema.safeParse(parseJson(data))
  if (event.success) tell(event.data)
}

function parseJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined
  } catch {
    return undefined
  }
}

function browserParts(): LiveParts {
  return {
    open: (address) => new EventSource(address) as EventStream,
    after(ms, work) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    chance: () => Math.random(),
  }
}
