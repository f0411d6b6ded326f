import { createOutbox, type Outbox, type OutboxNews, type OutboxWorld } from '@/browser/outbox/outbox'
import type { SaveIntent } from '@/browser/outbox/outbox-entry'
import { statusOf } from '@/browser/outbox/outbox-status'
import { openOutboxStore } from '@/browser/outbox/outbox-store'
import type { UserId } from '@/core/model/ids'
import { plainTextOf, textContent } from '@/core/model/inline-content'
import type { UnitView } from '@/core/protocol/units'
import { ANNA, BORIS, FakeBrowser, settle, unit, unitId } from '@/tests/browser/outbox/fake-world'

export interface Tab {
  readonly outbox: Outbox
  readonly world: OutboxWorld
  readonly news: OutboxNews[]
  type(n: number, text: string, options?: { base?: string; revision?: number; intent?: SaveIntent }): void
  status(n: number): string
}

/** A browser in which nobody has typed anything yet. */
export async function freshBrowser(): Promise<FakeBrowser> {
  const store = openOutboxStore()
  await Promise.all([store.clear(ANNA), store.clear(BORIS)])
  return new FakeBrowser()
}

export async function openTab(
  browser: FakeBrowser,
  changes: Partial<OutboxWorld> = {},
  user: UserId = ANNA,
): Promise<Tab> {
  const world = browser.world(changes)
  const outbox = createOutbox(user, world)
  const news: OutboxNews[] = []
  const rows = new Map<string, UnitView>()
  outbox.onNews((item) => {
    news.push(item)
    // The page's rows follow every acknowledgement; what is typed next is based on it.
    if (item.kind === 'saved') rows.set(item.unit.id, item.unit)
  })
  await outbox.flush()
  await settle()
  return {
    outbox,
    world,
    news,
    type(n, text, { base = '', revision = 0, intent = 'draft' } = {}) {
      const row = rows.get(unitId(n))
      outbox.typed(unit(n, row?.text ?? base, row?.revision ?? revision), textContent(text), intent)
    },
    status: (n) => statusOf(outbox.getState().cells.get(unitId(n))).kind,
  }
}

/** The tab dies without a word: its lock is released, nothing is flushed. */
export async function kill(tab: Tab): Promise<void> {
  tab.world.tabs.leave()
  tab.world.save = () => new Promise(() => {})
  tab.outbox.close()
  await settle()
}

export async function storedTexts(user: UserId = ANNA): Promise<string[]> {
  const entries = await openOutboxStore().entriesOf(user)
  return entries.map(({ content }) => plainTextOf(content))
}
