import { beforeEach, describe, expect, it } from 'vitest'
import { createOutbox, type Outbox, type OutboxNews, type OutboxWorld } from '@/browser/outbox/outbox'
import type { SaveIntent } from '@/browser/outbox/outbox-entry'
import { statusOf } from '@/browser/outbox/outbox-status'
import { openOutboxStore } from '@/browser/outbox/outbox-store'
import type { UserId } from '@/core/model/ids'
import { plainTextOf, textContent } from '@/core/model/inline-content'
import type { UnitView } from '@/core/protocol/units'
import { ANNA, BORIS, FakeBrowser, settle, unit, unitId, view } from '@/tests/browser/outbox/fake-world'

let browser: FakeBrowser

beforeEach(async () => {
  browser = new FakeBrowser()
  const store = openOutboxStore()
  await Promise.all([store.clear(ANNA), store.clear(BORIS)])
})

interface Tab {
  readonly outbox: Outbox
  readonly world: OutboxWorld
  readonly news: OutboxNews[]
  type(n: number, text: string, options?: { base?: string; revision?: number; intent?: SaveIntent }): void
  status(n: number): string
}

async function openTab(changes: Partial<OutboxWorld> = {}, user: UserId = ANNA): Promise<Tab> {
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
async function kill(tab: Tab): Promise<void> {
  tab.world.tabs.leave()
  tab.world.save = () => new Promise(() => {})
  tab.outbox.close()
  await settle()
}

async function storedTexts(user: UserId = ANNA): Promise<string[]> {
  const entries = await openOutboxStore().entriesOf(user)
  return entries.map(({ content }) => plainTextOf(content))
}

describe('storing', () => {
  it('FLT-12 has every keystroke in the browser within 300 ms', async () => {
    const tab = await openTab()
    tab.type(1, 'a')
    expect(tab.status(1)).toBe('typing')
    await browser.clock.pass(100)
    tab.type(1, 'ab')
    await browser.clock.pass(200)
    expect(await storedTexts()).toEqual(['ab'])
    expect(tab.status(1)).toBe('in-browser')
  })

  it('stores at once when the page is hidden', async () => {
    const tab = await openTab()
    tab.type(1, 'leaving')
    await tab.outbox.storeNow()
    expect(await storedTexts()).toEqual(['leaving'])
  })

  it('forgets the entry only when exactly that text was acknowledged', async () => {
    const tab = await openTab()
    const save = browser.server.save.bind(browser.server)
    tab.world.save = async (entry, attempt) => {
      const answer = await save(entry, attempt)
      if (browser.server.received.length === 1) tab.type(1, 'first and more')
      return answer
    }
    tab.type(1, 'first')
    await browser.clock.pass(1_600)
    expect(tab.status(1)).not.toBe('saved')
    expect(browser.server.textOf(1)).toBe('first')
    await browser.clock.pass(12_000)
    expect(browser.server.textOf(1)).toBe('first and more')
    expect(tab.status(1)).toBe('saved')
    expect(await storedTexts()).toEqual([])
  })

  it('keeps nothing when what was typed is typed back', async () => {
    const tab = await openTab()
    tab.type(1, 'old!', { base: 'old', revision: 3 })
    await browser.clock.pass(300)
    tab.type(1, 'old', { base: 'old', revision: 3 })
    await browser.clock.pass(5_000)
    expect(browser.server.received).toEqual([])
    expect(await storedTexts()).toEqual([])
  })
})

describe('sending', () => {
  it('waits for a pause, and not for ever', async () => {
    const tab = await openTab()
    for (let n = 0; n < 12; n += 1) {
      tab.type(1, `word ${n}`)
      await browser.clock.pass(1_000)
    }
    expect(browser.server.received).toHaveLength(1)
    await browser.clock.pass(1_500)
    expect(browser.server.textOf(1)).toBe('word 11')
  })

  it.each([
    ['a confirmation', (tab: Tab) => tab.type(1, 'done', { intent: 'confirm' })],
    [
      'leaving the cell',
      (tab: Tab) => {
        tab.type(1, 'done')
        tab.outbox.left(unitId(1))
      },
    ],
  ])('sends at once on %s', async (_what, act) => {
    const tab = await openTab()
    act(tab)
    await browser.clock.pass(0)
    expect(browser.server.textOf(1)).toBe('done')
  })

  it('CON-05 makes one save of a confirmation held down', async () => {
    const tab = await openTab()
    for (let n = 0; n < 20; n += 1) tab.type(1, 'once', { intent: 'confirm' })
    await browser.clock.pass(2_000)
    expect(browser.server.received).toHaveLength(1)
    expect(browser.server.units.get(unitId(1))?.revision).toBe(1)
  })

  it('CON-06 repeats an unacknowledged save under its own id', async () => {
    const tab = await openTab()
    browser.server.faults = ['unacknowledged', 'lost', 'lost']
    tab.type(1, 'once')
    await browser.clock.pass(60_000)
    const ids = new Set(browser.server.received.map(({ operationId }) => operationId))
    expect(ids.size).toBe(1)
    expect(browser.server.received).toHaveLength(4)
    expect(browser.server.units.get(unitId(1))?.revision).toBe(1)
    expect(tab.status(1)).toBe('saved')
  })

  it('CON-06 settles the unacknowledged save before it sends what was typed since', async () => {
    const tab = await openTab()
    browser.server.faults = ['unacknowledged']
    tab.type(1, 'one')
    await browser.clock.pass(1_600)
    tab.type(1, 'one two')
    await browser.clock.pass(60_000)
    expect(browser.server.textOf(1)).toBe('one two')
    expect(browser.server.units.get(unitId(1))?.revision).toBe(2)
    expect(tab.news.some(({ kind }) => kind === 'conflict')).toBe(false)
  })

  it('has one save of a unit under way, however often it is asked to flush', async () => {
    let underWay = 0
    let most = 0
    const tab = await openTab()
    const save = browser.server.save.bind(browser.server)
    tab.world.save = async (entry, attempt) => {
      underWay += 1
      most = Math.max(most, underWay)
      await settle()
      const answer = await save(entry, attempt)
      underWay -= 1
      return answer
    }
    for (let n = 0; n < 5; n += 1) {
      tab.type(1, `text ${n}`)
      void tab.outbox.flush()
      await settle()
    }
    await browser.clock.pass(20_000)
    expect(most).toBe(1)
    expect(browser.server.textOf(1)).toBe('text 4')
  })

  it('does not let one text the server chokes on be tried in a loop', async () => {
    const tab = await openTab()
    const save = browser.server.save.bind(browser.server)
    let poisoned = 0
    tab.world.save = async (entry, attempt) => {
      if (entry.unitId !== unitId(1)) return save(entry, attempt)
      poisoned += 1
      return { ok: false, code: 'internal-error' }
    }
    tab.type(1, 'poison')
    for (let n = 2; n < 12; n += 1) tab.type(n, `text ${n}`)
    await browser.clock.pass(60_000)
    expect(browser.server.units.size).toBe(10)
    expect(poisoned).toBeLessThan(10)
    expect(tab.status(1)).toBe('in-browser')
  })

  it('keeps a text the server refuses, says why, and sends the next one', async () => {
    const tab = await openTab()
    browser.server.faults = ['text-too-long']
    tab.type(1, 'too long')
    await browser.clock.pass(60_000)
    expect(tab.status(1)).toBe('refused')
    expect(browser.server.received).toHaveLength(1)
    tab.type(1, 'short')
    await browser.clock.pass(2_000)
    expect(browser.server.textOf(1)).toBe('short')
  })
})

describe('a network that fails', () => {
  it('FLT-11 brings fifty cells typed while offline to the server, in their order', async () => {
    const tab = await openTab()
    browser.server.isReachable = false
    for (let n = 1; n <= 50; n += 1) {
      tab.type(n, `text ${n}`)
      await browser.clock.pass(500)
    }
    expect(tab.status(1)).toBe('in-browser')
    await kill(tab)
    const again = await openTab()
    expect(again.outbox.getState().cells.size).toBe(50)
    browser.server.isReachable = true
    await again.outbox.flush()
    await browser.clock.pass(1_000)
    expect(browser.server.units.size).toBe(50)
    expect(browser.server.received.map(({ content }) => plainTextOf(content))[0]).toBe('text 1')
    expect(await storedTexts()).toEqual([])
  })

  it('FLT-11 saves through a network that comes and goes every second', async () => {
    const tab = await openTab()
    for (let second = 0; second < 60; second += 1) {
      browser.server.isReachable = second % 2 === 0
      tab.type(second % 5, `text ${second}`)
      await browser.clock.pass(1_000)
    }
    browser.server.isReachable = true
    await browser.clock.pass(60_000)
    for (let n = 0; n < 5; n += 1) expect(browser.server.textOf(n)).toBe(`text ${55 + n}`)
  })

  it('waits as long as the server says', async () => {
    const tab = await openTab()
    const save = browser.server.save.bind(browser.server)
    let calls = 0
    tab.world.save = async (entry, attempt) => {
      calls += 1
      return calls === 1
        ? { ok: false, code: 'too-many-attempts', values: { retryAfterSeconds: 20 } }
        : save(entry, attempt)
    }
    tab.type(1, 'patient')
    await browser.clock.pass(20_000)
    expect(calls).toBe(1)
    await browser.clock.pass(20_000)
    expect(browser.server.textOf(1)).toBe('patient')
  })
})

describe('closed tabs', () => {
  it('FLT-10 sends what a closed tab had typed, with the id it was first sent under', async () => {
    const tab = await openTab()
    browser.server.faults = ['unacknowledged']
    tab.type(1, 'typed before the restart')
    await browser.clock.pass(1_600)
    await kill(tab)
    const again = await openTab()
    await browser.clock.pass(2_000)
    expect(browser.server.units.get(unitId(1))?.revision).toBe(1)
    expect(again.news.map(({ kind }) => kind)).toContain('recovered')
    expect(await storedTexts()).toEqual([])
  })

  it('CON-02 keeps the texts of two tabs of one person apart until they choose', async () => {
    const one = await openTab()
    const two = await openTab()
    browser.server.units.set(unitId(1), view(1, 'base', 5))
    one.type(1, 'from the first tab', { base: 'base', revision: 5 })
    two.type(1, 'from the second tab', { base: 'base', revision: 5 })
    await browser.clock.pass(3_000)
    expect(browser.server.textOf(1)).toBe('from the first tab')
    expect(two.status(1)).toBe('conflict')
    expect(await storedTexts()).toEqual(['from the second tab'])
  })

  it('leaves alone what a living tab has stored', async () => {
    const one = await openTab()
    browser.server.isReachable = false
    one.type(1, 'mine')
    await browser.clock.pass(300)
    const two = await openTab()
    await browser.clock.pass(30_000)
    expect(two.outbox.getState().cells.size).toBe(0)
  })

  it('takes over two texts of one unit one after the other', async () => {
    browser.server.isReachable = false
    for (const text of ['first', 'second']) {
      // A tab that looked for what others left would take over the first text and type on in it.
      const tab = await openTab({ store: { ...openOutboxStore(), entriesOf: async () => [] } })
      tab.type(1, text)
      await browser.clock.pass(300)
      await kill(tab)
    }
    browser.server.isReachable = true
    const tab = await openTab()
    await browser.clock.pass(40_000)
    expect(browser.server.textOf(1)).toBe('first')
    expect(tab.status(1)).toBe('conflict')
    expect(await storedTexts()).toEqual(['second'])
  })
})

describe('conflicts', () => {
  async function conflict(changes: Partial<OutboxWorld> = {}): Promise<Tab> {
    const tab = await openTab(changes)
    browser.server.units.set(unitId(1), view(1, 'theirs', 6))
    tab.type(1, 'mine', { base: 'base', revision: 5, intent: 'confirm' })
    await browser.clock.pass(100)
    return tab
  }

  it('CON-01 overwrites nothing, keeps both texts and waits for a choice', async () => {
    const tab = await conflict()
    expect(browser.server.textOf(1)).toBe('theirs')
    expect(tab.status(1)).toBe('conflict')
    await browser.clock.pass(120_000)
    expect(browser.server.received).toHaveLength(1)
    expect(await storedTexts()).toEqual(['mine'])
  })

  it('CON-01 sends the chosen text on top of the other one', async () => {
    const tab = await conflict()
    tab.outbox.resolve(unitId(1), textContent('both'), 'confirm')
    await browser.clock.pass(100)
    expect(browser.server.units.get(unitId(1))).toMatchObject({ text: 'both', revision: 7 })
    expect(tab.status(1)).toBe('saved')
  })

  it('lets go of the own text when the other one is chosen', async () => {
    const tab = await conflict()
    tab.outbox.resolve(unitId(1), textContent('theirs'), 'draft')
    await browser.clock.pass(100)
    expect(tab.status(1)).toBe('saved')
    expect(await storedTexts()).toEqual([])
  })

  it('survives a reload', async () => {
    await kill(await conflict())
    const again = await openTab()
    expect(again.status(1)).toBe('conflict')
  })

  it('merges changes that do not touch each other', async () => {
    const tab = await conflict({ merge: () => textContent('mine and theirs') })
    await browser.clock.pass(3_000)
    expect(browser.server.textOf(1)).toBe('mine and theirs')
    expect(tab.news.map(({ kind }) => kind)).toContain('merged')
  })

  it('does not call the same text a conflict', async () => {
    const tab = await openTab()
    browser.server.units.set(unitId(1), view(1, 'the same', 6))
    tab.type(1, 'the same', { base: 'base', revision: 5 })
    await browser.clock.pass(3_000)
    expect(tab.status(1)).toBe('saved')
  })
})

describe('an input method', () => {
  it('TXT-10 sends nothing between the start and the end of a composition', async () => {
    const tab = await openTab()
    tab.type(1, 'にほ')
    tab.outbox.hold(unitId(1))
    await browser.clock.pass(60_000)
    expect(browser.server.received).toEqual([])
    tab.type(1, '日本')
    tab.outbox.release(unitId(1))
    await browser.clock.pass(1_600)
    expect(browser.server.received.map(({ content }) => plainTextOf(content))).toEqual(['日本'])
  })

  it('TXT-10 replaces nothing while it composes, though the answer to a save arrives', async () => {
    const tab = await openTab({ merge: () => textContent('merged') })
    browser.server.units.set(unitId(1), view(1, 'theirs', 6))
    const save = browser.server.save.bind(browser.server)
    tab.world.save = async (entry, attempt) => {
      tab.outbox.hold(unitId(1))
      return save(entry, attempt)
    }
    tab.type(1, 'mine', { base: 'base', revision: 5 })
    await browser.clock.pass(2_000)
    expect(plainTextOf(tab.outbox.getState().cells.get(unitId(1))?.entry.content ?? [])).toBe('mine')
    tab.world.save = save
    tab.outbox.release(unitId(1))
    await browser.clock.pass(3_000)
    expect(browser.server.textOf(1)).toBe('merged')
  })
})

describe('people', () => {
  it('AUTH-09 keeps the text when the session ends and sends it after the same person signed in', async () => {
    const tab = await openTab()
    browser.server.signedIn = null
    tab.type(1, 'typed after the session ended')
    await browser.clock.pass(60_000)
    expect(tab.outbox.getState().link.kind).toBe('signed-out')
    expect(await storedTexts()).toEqual(['typed after the session ended'])
    browser.server.signedIn = ANNA
    await tab.outbox.flush()
    await browser.clock.pass(100)
    expect(browser.server.textOf(1)).toBe('typed after the session ended')
  })

  it('AUTH-09 sends nothing under the name of another person who signed in', async () => {
    const tab = await openTab()
    browser.server.signedIn = BORIS
    tab.type(1, 'by Anna')
    await browser.clock.pass(60_000)
    expect(browser.server.received).toEqual([])
    expect(tab.outbox.getState().link.kind).toBe('other-person')
  })

  it('AUTH-09 shows one person nothing of what another typed in this browser', async () => {
    const tab = await openTab()
    browser.server.isReachable = false
    tab.type(1, 'by Anna')
    await browser.clock.pass(300)
    await kill(tab)
    browser.server.isReachable = true
    browser.server.signedIn = BORIS
    const boris = await openTab({}, BORIS)
    await browser.clock.pass(60_000)
    expect(boris.outbox.getState().cells.size).toBe(0)
    expect(browser.server.received).toEqual([])
    expect(await storedTexts(ANNA)).toEqual(['by Anna'])
  })

  it('PRIV-08 drops the cells of every tab when the text was given up at sign-out', async () => {
    const tab = await openTab()
    browser.server.isReachable = false
    tab.type(1, 'by Anna')
    await browser.clock.pass(300)
    browser.world().channel.post({ kind: 'discarded', userId: ANNA })
    await settle()
    expect(tab.outbox.getState().cells.size).toBe(0)
    expect(await storedTexts()).toEqual([])
  })
})

describe('a browser that stores nothing', () => {
  const refuse = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
  const refusing = {
    put: refuse,
    remove: refuse,
    move: refuse,
    entriesOf: refuse,
    countOf: refuse,
    clear: refuse,
  }

  it('FLT-13 says so and saves on the server at once', async () => {
    const tab = await openTab({ store: refusing })
    tab.type(1, 'precious')
    await browser.clock.pass(250)
    expect(browser.server.textOf(1)).toBe('precious')
    expect(tab.status(1)).toBe('saved')
  })

  it('FLT-13 stays "not stored" while the server cannot be reached either', async () => {
    browser.server.isReachable = false
    const tab = await openTab({ store: refusing })
    tab.type(1, 'precious')
    await browser.clock.pass(10_000)
    expect(tab.status(1)).toBe('not-stored')
    browser.server.isReachable = true
    await browser.clock.pass(40_000)
    expect(browser.server.textOf(1)).toBe('precious')
  })
})
