import type { Browser, BrowserContext, Page } from '@playwright/test'
import { Client } from 'pg'
import { callFromPage, cellAt, createArticle, storedText, type TestArticle } from '@/tests/e2e/article'
import { historyOf } from '@/tests/e2e/e2e-database'
import { en, expect, test } from '@/tests/e2e/fixtures'
import { openCell } from '@/tests/e2e/open-cell'
import { type AppProcess, startApp } from '@/tests/rig/app-process'
import { checkLedger } from '@/tests/rig/oracle'

const SAMPLE = { env: { HEXAPLA_SAMPLE: 'on' } }
const SEGMENTS = [2, 3, 4] as const

// A server of its own, because it is stopped; starting one may take longer than a test may.
let app: AppProcess
test.beforeAll(async () => {
  test.setTimeout(150_000)
  app = await startApp(SAMPLE)
})
test.afterAll(() => app.dispose())

/**
 * The new build of FLT-10 is imitated by the restart alone: the tabs hold pages and scripts of the server before, and
 * what they send must be understood by the one after. The routes they send to are the same in every build (DESIGN §1).
 */
test('FLT-10 Three open tabs outlive a restart: all is sent, in order, without a reload', async ({ browser }) => {
  test.setTimeout(120_000)
  const coordinator = await openAs(browser, 'coordinator')
  const article = await createArticle(coordinator.page)
  const { context, page, faults } = await openAs(browser, 'translator')
  const tabs = [page, await context.newPage(), await context.newPage()]
  for (const [index, tab] of tabs.entries()) {
    await openEditor(tab, article)
    await openCell(tab, SEGMENTS[index] ?? 2)
    await tab.keyboard.type('Before the stop.')
    await tab.keyboard.press('Control+S')
    await isSaved(tab)
  }

  // FLT-14: three open streams and three tabs do not keep the server from ending in time; 1 would say that it was late.
  expect(await app.terminate()).toBe(0)
  for (const words of [' While it', ' is down.']) {
    for (const tab of tabs) {
      await tab.keyboard.type(words)
      await tab.keyboard.press('Control+S')
    }
  }
  for (const tab of tabs) await expect(tab.getByText(/in this browser, not on the server yet/)).toBeVisible()
  app = await startApp({ ...SAMPLE, dataFolder: app.dataFolder, port: app.port })
  for (const tab of tabs) await expect(tab.getByText(en.editor.summary.allSaved)).toBeVisible({ timeout: 60_000 })

  expect(await Promise.all(tabs.map(isSameDocument))).toEqual([true, true, true])
  for (const segment of SEGMENTS) {
    expect(await storedText(page, article, segment)).toBe('Before the stop. While it is down.')
  }
  await expectIntactHistory(article)
  await expectLiveAgain(tabs, { article, coordinator: coordinator.page })
  expect([...faults, ...coordinator.faults]).toEqual([])
})

interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  /** What no restart excuses: an error of the page's own script. */
  readonly faults: readonly string[]
}

async function openAs(browser: Browser, person: 'translator' | 'coordinator'): Promise<Opened> {
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${app.port}`, locale: 'en-GB' })
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('console', (message) => {
    // A server that is down cannot be reached: the browser says so of every attempt.
    if (message.type() === 'error' && !/^Failed to load resource|net::ERR_/.test(message.text())) {
      faults.push(message.text())
    }
  })
  const page = await context.newPage()
  await page.goto('/en/sign-in')
  await callFromPage(page, 'POST', '/session/sample', { person })
  return { context, page, faults }
}

/** Opens the editor, waits until it hears live events, and marks the document so that a reload would show. */
async function openEditor(tab: Page, article: TestArticle): Promise<void> {
  const stream = tab.waitForResponse((response) => response.url().endsWith('/events') && response.status() === 200)
  await tab.goto(article.editor)
  await stream
  await tab.evaluate(() => document.documentElement.setAttribute('data-opened-once', ''))
}

function isSameDocument(tab: Page): Promise<boolean> {
  return tab.evaluate(() => document.documentElement.hasAttribute('data-opened-once'))
}

/** Each revision goes on where the one before it ended: nothing was sent out of order, and nothing twice. */
async function expectIntactHistory(article: TestArticle): Promise<void> {
  const database = new Client({ connectionString: app.databaseUrl })
  await database.connect()
  try {
    for (const segment of SEGMENTS) {
      const texts = await historyOf(database, article, segment)
      expect(texts[0]).toBe('Before the stop.')
      expect(texts.at(-1)).toBe('Before the stop. While it is down.')
      const inOrder = texts.every((text, index) => index === 0 || text.length > (texts[index - 1]?.length ?? 0))
      expect([texts, inOrder]).toEqual([texts, true])
    }
    expect(await checkLedger(database)).toEqual([])
  } finally {
    await database.end()
  }
}

interface Colleague {
  readonly article: TestArticle
  readonly coordinator: Page
}

/** The streams are open again too: what somebody else saves appears in every tab. */
async function expectLiveAgain(tabs: readonly Page[], { article, coordinator }: Colleague): Promise<void> {
  await coordinator.goto(article.editor)
  await openCell(coordinator, 5)
  await coordinator.keyboard.type('After the restart.')
  await coordinator.keyboard.press('Control+Enter')
  for (const tab of tabs) await expect(cellAt(tab, 5, 1)).toContainText('After the restart.', { timeout: 30_000 })
}

const isSaved = (page: Page) => expect(page.getByText(en.editor.summary.allSaved)).toBeVisible({ timeout: 30_000 })
