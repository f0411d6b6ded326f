// The editor with 20,000 segments in three columns, in a real browser.
import { randomUUID } from 'node:crypto'
import type { CDPSession, Page } from '@playwright/test'
import type { ArticleId, UnitId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import { listRowsOperation } from '@/core/protocol/articles'
import { saveUnitOperation } from '@/core/protocol/units'
import en from '@/messages/en.json' with { type: 'json' }
import { createLargeArticle } from '@/tests/bench/large-article'
import { reportLoad } from '@/tests/bench/machine-load'
import { openBrowser, openPage } from '@/tests/bench/open-browser'
import { installProbes, readFrames, watchFrames } from '@/tests/bench/page-probes'
import { milliseconds, quantile, report } from '@/tests/bench/quantiles'
import { startApp } from '@/tests/rig/app-process'
import type { HttpClient } from '@/tests/rig/http-client'
import { buildWorld, PASSWORD, succeed, whoIs } from '@/tests/rig/world'

const SEGMENTS = 20_000
const TRANSLATED = 300
const OPENINGS = 5
const KEYS = 200
const SCROLL_MS = 5_000
const PIXELS_PER_SECOND = 3_000
const FAR_ROW = 15_000
// Less than what is loaded around a view, so that no page of rows is passed over.
const ROWS_PER_STEP = 60

const app = await startApp()
const origin = `http://127.0.0.1:${app.port}`
const browser = await openBrowser()
try {
  const { address, email } = await prepareArticle()
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1_440, height: 900 } })
  const page = await openPage(context)
  const devtools = await context.newCDPSession(page)
  await installProbes(page)
  await signIn(page, email)
  await measureOpening(page, address)
  await measureTyping(page)
  await measureScrolling(page, devtools)
  await measureJump(page)
  await measureHeap(page, devtools)
} finally {
  await browser.close()
  await app.dispose()
}

async function prepareArticle(): Promise<{ readonly address: string; readonly email: string }> {
  const world = await buildWorld(origin, app.setUpLink ?? '')
  const startedAt = performance.now()
  const { articleId } = await createLargeArticle(world.administrator, world.one, SEGMENTS)
  report(`storing an article of ${SEGMENTS} segments`, milliseconds(performance.now() - startedAt), '–')
  const translator = await world.enrol(world.one, 'translator', 'en')
  for (const from of [0, FAR_ROW]) await translate(translator, articleId, from)
  reportLoad()
  const { email } = await whoIs(translator)
  return { address: `${origin}/en/work/articles/${articleId}/edit?languages=en,fi`, email }
}

async function translate(client: HttpClient, articleId: ArticleId, from: number): Promise<void> {
  const answer = await succeed(client, listRowsOperation, { articleId, locales: 'en', from, count: TRANSLATED / 2 })
  for (const row of answer.body.rows as { units: { en: { id: UnitId } }; position: number }[]) {
    await succeed(client, saveUnitOperation, {
      unitId: row.units.en.id,
      operationId: randomUUID(),
      baseRevision: 0,
      content: [...textContent(`${row.position}. The scribes wrote every day, from the morning until the evening.`)],
      intent: 'confirm',
    })
  }
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${origin}/en/sign-in`)
  const status = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/v1/session', { method: 'POST', headers, body })).status
    },
    JSON.stringify({ email, password: PASSWORD }),
  )
  if (status !== 200) throw new Error(`signing in answered ${status}`)
}

async function measureOpening(page: Page, address: string): Promise<void> {
  const first = await timeOpening(page, address)
  report('opening the editor, the very first time', milliseconds(first), '–')
  const times: number[] = []
  for (let count = 0; count < OPENINGS; count += 1) times.push(await timeOpening(page, address))
  report(`opening to a character typed, median of ${OPENINGS}`, milliseconds(quantile(times, 0.5)), '≤ 1.0 s')
  report('  worst', milliseconds(Math.max(...times)), '–')
  const { serverMs, bytes } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return { serverMs: navigation?.responseEnd ?? 0, bytes: navigation?.encodedBodySize ?? 0 }
  })
  report('  of it until the document was there (last one)', milliseconds(serverMs), '–')
  report('  bytes of the document, compressed', String(bytes), '–')
  reportLoad()
}

/** From the navigation to the frame that shows a character one has typed into the first row. */
async function timeOpening(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(clickUntilOpen, undefined, { polling: 10 })
  await page.keyboard.press('x')
  const measured = await page.waitForFunction(() => window.probes.interactiveAt)
  await page.keyboard.press('Control+S')
  await waitUntilSaved(page)
  return (await measured.jsonValue()) ?? Number.NaN
}

async function waitUntilSaved(page: Page): Promise<void> {
  try {
    await page.getByText(en.editor.summary.allSaved).waitFor()
  } catch (error) {
    throw new Error(`not saved:\n${await page.locator('main').textContent()}`, { cause: error })
  }
}

/** Runs in the page: clicks into the first row, as somebody impatient does, until the cell takes the keyboard. */
function clickUntilOpen(): boolean {
  const cell = document.querySelector<HTMLElement>('#s1 [role="gridcell"][aria-colindex="3"]')
  const active = document.activeElement
  if (active instanceof HTMLElement && active.isContentEditable) return true
  cell?.click()
  return false
}

async function measureTyping(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.probes.keys.length = 0
  })
  const letters = 'there was a man who set one text in six columns '
  for (let index = 0; index < KEYS; index += 1) {
    await page.keyboard.press(
      letters[index % letters.length] === ' ' ? 'Space' : (letters[index % letters.length] ?? ''),
    )
    // Never in step with the frames of the screen.
    await page.waitForTimeout(40 + ((index * 7) % 23))
  }
  const keys = await page.evaluate(() => window.probes.keys)
  if (keys.length < KEYS) throw new Error(`only ${keys.length} of ${KEYS} keys were written`)
  const toPaint = keys.map((key) => key.toPaint)
  const work = keys.map((key) => key.work)
  report(`key press to paint, ${keys.length} keys: p95`, milliseconds(quantile(toPaint, 0.95)), '≤ 16 ms')
  report('  p50', milliseconds(quantile(toPaint, 0.5)), '–')
  report('  of it work, not waiting for the frame: p95', milliseconds(quantile(work, 0.95)), '–')
  report('  p50', milliseconds(quantile(work, 0.5)), '–')
  reportLoad()
}

async function measureScrolling(page: Page, devtools: CDPSession): Promise<void> {
  await watchFrames(page)
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 500,
    yDistance: (-PIXELS_PER_SECOND * SCROLL_MS) / 1_000,
    speed: PIXELS_PER_SECOND,
    gestureSourceType: 'mouse',
  })
  const rates = await readFrames(page)
  const reached = await page.evaluate(() => Number(document.querySelector('[role="row"][id]:last-child')?.id.slice(1)))
  report(`frames per second, scrolling to row ${reached}`, rates.perSecond.toFixed(1), '≥ 50')
  report('  slowest second', rates.slowestSecond.toFixed(0), '≥ 50')
  report('  longest frame', milliseconds(rates.longestMs), '–')
  reportLoad()
}

/** Through the dialog, as a person goes there: from the confirmed number to the row's own text. */
async function measureJump(page: Page): Promise<void> {
  await page.keyboard.press('Alt+G')
  await page.getByRole('dialog').getByRole('textbox').fill(String(FAR_ROW))
  const startedAt = performance.now()
  await page.keyboard.press('Enter')
  await page.locator(`#s${FAR_ROW} [role="gridcell"][aria-colindex="3"]`).waitFor()
  report(`jump to row ${FAR_ROW}, with its text`, milliseconds(performance.now() - startedAt), '–')
  reportLoad()
}

async function measureHeap(page: Page, devtools: CDPSession): Promise<void> {
  report('heap after scrolling and the jump', await readHeap(devtools), '≤ 300 MB')
  const loaded = new Set<string>()
  page.on('response', (response) => {
    const { pathname, searchParams } = new URL(response.url())
    if (pathname.endsWith('/rows')) loaded.add(searchParams.get('from') ?? '')
  })
  for (let row = 0; row < SEGMENTS; row += ROWS_PER_STEP) {
    await page.evaluate(scrollToShare, row / SEGMENTS)
    await page.locator('[role="gridcell"][aria-busy="true"]').first().waitFor({ state: 'detached' })
  }
  report('  pages of 100 rows asked for on the way', String(loaded.size), '–')
  report('heap with every row loaded', await readHeap(devtools), '≤ 300 MB')
  reportLoad()
}

/** Runs in the page: scrolls, and waits until the list has drawn what is there now. */
function scrollToShare(share: number): Promise<void> {
  const grid = document.querySelector('[role="grid"]')
  if (grid !== null) grid.scrollTop = grid.scrollHeight * share
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
  })
}

async function readHeap(devtools: CDPSession): Promise<string> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return `${(usedSize / 1_048_576).toFixed(1)} MB`
}
