import { beforeEach, describe, expect, it } from 'vitest'
import { openOutboxStore } from '@/browser/outbox/outbox-store'
import { plainTextOf } from '@/core/model/inline-content'
import { ANNA, type FakeBrowser, settle, unitId } from '@/tests/browser/outbox/fake-world'
import { freshBrowser, kill, openTab, storedTexts, type Tab } from '@/tests/browser/outbox/open-tab'

let browser: FakeBrowser

beforeEach(async () => {
  browser = await freshBrowser()
})

describe('storing', () => {
  it('FLT-12 has every keystroke in the browser within 300 ms', async () => {
    const tab = await openTab(browser)
    tab.type(1, 'a')
    expect(tab.status(1)).toBe('typing')
    await browser.clock.pass(100)
    tab.type(1, 'ab')
    await browser.clock.pass(200)
    expect(await storedTexts()).toEqual(['ab'])
    expect(tab.status(1)).toBe('in-browser')
  })

  it('stores at once when the page is hidden', async () => {
    const tab = await openTab(browser)
    tab.type(1, 'leaving')
    await tab.outbox.storeNow()
    expect(await storedTexts()).toEqual(['leaving'])
  })

  it('forgets the entry only when exactly that text was acknowledged', async () => {
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
    act(tab)
    await browser.clock.pass(0)
    expect(browser.server.textOf(1)).toBe('done')
  })

  it('CON-05 makes one save of a confirmation held down', async () => {
    const tab = await openTab(browser)
    for (let n = 0; n < 20; n += 1) tab.type(1, 'once', { intent: 'confirm' })
    await browser.clock.pass(2_000)
    expect(browser.server.received).toHaveLength(1)
    expect(browser.server.units.get(unitId(1))?.revision).toBe(1)
  })

  it('CON-06 repeats an unacknowledged save under its own id', async () => {
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
    browser.server.faults = ['unacknowledged']
    tab.type(1, 'one')
    await browser.clock.pass(1_600)
    tab.type(1, 'one two')
    await browser.clock.pass(60_000)
    expect(browser.server.textOf(1)).toBe('one two')
    expect(browser.server.units.get(unitId(1))?.revision).toBe(2)
    expect(tab.news.some(({ kind }) => kind === 'conflict')).toBe(false)
  })

  it('CON-06 has the attempt in the browser before it is sent, for a crash in between', async () => {
    const tab = await openTab(browser)
    const save = browser.server.save.bind(browser.server)
    let stored: unknown
    tab.world.save = async (entry, attempt) => {
      stored = (await openOutboxStore().entriesOf(ANNA))[0]?.attempt
      return save(entry, attempt)
    }
    // A store that takes its time, as a busy disk does.
    const { put } = tab.world.store
    tab.world.store.put = async (entry) => {
      await settle()
      return put(entry)
    }
    tab.type(1, 'once', { intent: 'confirm' })
    await browser.clock.pass(2_000)
    expect(stored).toMatchObject({ operationId: browser.server.received[0]?.operationId })
  })

  it('has one save of a unit under way, however often it is asked to flush', async () => {
    let underWay = 0
    let most = 0
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
    browser.server.isReachable = false
    for (let n = 1; n <= 50; n += 1) {
      tab.type(n, `text ${n}`)
      await browser.clock.pass(500)
    }
    expect(tab.status(1)).toBe('in-browser')
    await kill(tab)
    const again = await openTab(browser)
    expect(again.outbox.getState().cells.size).toBe(50)
    browser.server.isReachable = true
    await again.outbox.flush()
    await browser.clock.pass(1_000)
    expect(browser.server.units.size).toBe(50)
    expect(browser.server.received.map(({ content }) => plainTextOf(content))[0]).toBe('text 1')
    expect(await storedTexts()).toEqual([])
  })

  it('FLT-11 saves through a network that comes and goes every second', async () => {
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
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
