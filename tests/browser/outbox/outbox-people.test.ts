import { beforeEach, describe, expect, it } from 'vitest'
import { plainTextOf, textContent } from '@/core/model/inline-content'
import { ANNA, BORIS, type FakeBrowser, settle, unitId, view } from '@/tests/browser/outbox/fake-world'
import { freshBrowser, kill, openTab, storedTexts } from '@/tests/browser/outbox/open-tab'

let browser: FakeBrowser

beforeEach(async () => {
  browser = await freshBrowser()
})

describe('an input method', () => {
  it('TXT-10 sends nothing between the start and the end of a composition', async () => {
    const tab = await openTab(browser)
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
    const tab = await openTab(browser, { merge: () => textContent('merged') })
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
    const tab = await openTab(browser)
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
    const tab = await openTab(browser)
    browser.server.signedIn = BORIS
    tab.type(1, 'by Anna')
    await browser.clock.pass(60_000)
    expect(browser.server.received).toEqual([])
    expect(tab.outbox.getState().link.kind).toBe('other-person')
  })

  it('AUTH-09 shows one person nothing of what another typed in this browser', async () => {
    const tab = await openTab(browser)
    browser.server.isReachable = false
    tab.type(1, 'by Anna')
    await browser.clock.pass(300)
    await kill(tab)
    browser.server.isReachable = true
    browser.server.signedIn = BORIS
    const boris = await openTab(browser, {}, BORIS)
    await browser.clock.pass(60_000)
    expect(boris.outbox.getState().cells.size).toBe(0)
    expect(browser.server.received).toEqual([])
    expect(await storedTexts(ANNA)).toEqual(['by Anna'])
  })

  it('PRIV-08 drops the cells of every tab when the text was given up at sign-out', async () => {
    const tab = await openTab(browser)
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
    const tab = await openTab(browser, { store: refusing })
    tab.type(1, 'precious')
    await browser.clock.pass(250)
    expect(browser.server.textOf(1)).toBe('precious')
    expect(tab.status(1)).toBe('saved')
  })

  it('FLT-13 stays "not stored" while the server cannot be reached either', async () => {
    browser.server.isReachable = false
    const tab = await openTab(browser, { store: refusing })
    tab.type(1, 'precious')
    await browser.clock.pass(10_000)
    expect(tab.status(1)).toBe('not-stored')
    browser.server.isReachable = true
    await browser.clock.pass(40_000)
    expect(browser.server.textOf(1)).toBe('precious')
  })
})
