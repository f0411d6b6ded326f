import { beforeEach, describe, expect, it } from 'vitest'
import type { OutboxWorld } from '@/browser/outbox/outbox'
import { openOutboxStore } from '@/browser/outbox/outbox-store'
import { textContent } from '@/core/model/inline-content'
import { type FakeBrowser, unitId, view } from '@/tests/browser/outbox/fake-world'
import { freshBrowser, kill, openTab, storedTexts, type Tab } from '@/tests/browser/outbox/open-tab'

let browser: FakeBrowser

beforeEach(async () => {
  browser = await freshBrowser()
})

describe('closed tabs', () => {
  it('FLT-10 sends what a closed tab had typed, with the id it was first sent under', async () => {
    const tab = await openTab(browser)
    browser.server.faults = ['unacknowledged']
    tab.type(1, 'typed before the restart')
    await browser.clock.pass(1_600)
    await kill(tab)
    const again = await openTab(browser)
    await browser.clock.pass(2_000)
    expect(browser.server.units.get(unitId(1))?.revision).toBe(1)
    expect(again.news.map(({ kind }) => kind)).toContain('recovered')
    expect(await storedTexts()).toEqual([])
  })

  it('CON-02 keeps the texts of two tabs of one person apart until they choose', async () => {
    const one = await openTab(browser)
    const two = await openTab(browser)
    browser.server.units.set(unitId(1), view(1, 'base', 5))
    one.type(1, 'from the first tab', { base: 'base', revision: 5 })
    two.type(1, 'from the second tab', { base: 'base', revision: 5 })
    await browser.clock.pass(3_000)
    expect(browser.server.textOf(1)).toBe('from the first tab')
    expect(two.status(1)).toBe('conflict')
    expect(await storedTexts()).toEqual(['from the second tab'])
  })

  it('leaves alone what a living tab has stored', async () => {
    const one = await openTab(browser)
    browser.server.isReachable = false
    one.type(1, 'mine')
    await browser.clock.pass(300)
    const two = await openTab(browser)
    await browser.clock.pass(30_000)
    expect(two.outbox.getState().cells.size).toBe(0)
  })

  it('takes over two texts of one unit one after the other', async () => {
    browser.server.isReachable = false
    for (const text of ['first', 'second']) {
      // A tab that looked for what others left would take over the first text and type on in it.
      const tab = await openTab(browser, { store: { ...openOutboxStore(), entriesOf: async () => [] } })
      tab.type(1, text)
      await browser.clock.pass(300)
      await kill(tab)
    }
    browser.server.isReachable = true
    const tab = await openTab(browser)
    await browser.clock.pass(40_000)
    expect(browser.server.textOf(1)).toBe('first')
    expect(tab.status(1)).toBe('conflict')
    expect(await storedTexts()).toEqual(['second'])
  })
})

describe('conflicts', () => {
  async function conflict(changes: Partial<OutboxWorld> = {}): Promise<Tab> {
    const tab = await openTab(browser, changes)
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
    const again = await openTab(browser)
    expect(again.status(1)).toBe('conflict')
  })

  it('merges changes that do not touch each other', async () => {
    const tab = await conflict({ merge: () => textContent('mine and theirs') })
    await browser.clock.pass(3_000)
    expect(browser.server.textOf(1)).toBe('mine and theirs')
    expect(tab.news.map(({ kind }) => kind)).toContain('merged')
  })

  it('does not call the same text a conflict', async () => {
    const tab = await openTab(browser)
    browser.server.units.set(unitId(1), view(1, 'the same', 6))
    tab.type(1, 'the same', { base: 'base', revision: 5 })
    await browser.clock.pass(3_000)
    expect(tab.status(1)).toBe('saved')
  })
})
