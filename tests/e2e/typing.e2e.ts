import { Client } from 'pg'
import { cellAt, createArticle, storedText } from '@/tests/e2e/article'
import { en, expect, test } from '@/tests/e2e/fixtures'
import { openCell } from '@/tests/e2e/open-cell'

/** An outbox that finds the server again tries with growing pauses. */
const SOON = { timeout: 30_000 }
const isSaved = (page: import('@playwright/test').Page) =>
  expect(page.getByText(en.editor.summary.allSaved)).toBeVisible({ timeout: 30_000 })

test('FLT-11 Typed text survives a lost network, and a reload when it is back', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  await page.goto(article.editor)
  await page.context().setOffline(true)
  for (const segment of [2, 3, 4]) {
    await openCell(page, segment)
    await page.keyboard.type(`Offline sentence ${segment}.`)
    await page.keyboard.press('Control+Enter')
  }
  await expect(page.getByText(/in this browser, not on the server yet/)).toBeVisible()
  await page.context().setOffline(false)
  await page.reload()
  for (const segment of [2, 3, 4]) {
    await expect.poll(() => storedText(page, article, segment), SOON).toBe(`Offline sentence ${segment}.`)
  }
  await isSaved(page)
})

test('FLT-12 Typed text survives a browser that dies in mid-word', async ({ signInAs, browser }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  await page.goto(article.editor)
  await page.route('**/api/v1/units/**', (route) => route.abort())
  await openCell(page, 2)
  await page.keyboard.type('There was a man who had six colum')
  // The entry is in the browser's own storage; a crash takes everything else.
  await expect.poll(() => readOutbox(page)).toContain('six colum')
  const state = await page.context().storageState({ indexedDB: true })
  await page.context().close()
  const context = await browser.newContext({ storageState: state, baseURL: new URL(article.editor, page.url()).origin })
  const again = await context.newPage()
  await again.goto(article.editor)
  await expect.poll(() => storedText(again, article, 2), SOON).toBe('There was a man who had six colum')
  await context.close()
})

test('CON-06 A save whose answer is lost is neither lost nor stored twice', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  await page.goto(article.editor)
  let dropped = 0
  await page.route('**/api/v1/units/**', async (route) => {
    if (dropped > 0 || route.request().method() !== 'PUT') return route.fallback()
    dropped += 1
    await route.fetch()
    await route.abort()
  })
  await openCell(page, 2)
  await page.keyboard.type('Stored once.')
  await page.keyboard.press('Control+Enter')
  await isSaved(page)
  expect(dropped).toBe(1)
  expect(await revisionsOf(article.articleId, 'Stored once.')).toBe(1)
})

test('CON-05 A key held down confirms once', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  await page.goto(article.editor)
  await openCell(page, 2)
  await page.keyboard.type('Confirmed once.')
  await page.keyboard.down('Control')
  for (let repeat = 0; repeat < 30; repeat += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.keyboard.up('Control')
  await isSaved(page)
  expect(await storedText(page, article, 2)).toBe('Confirmed once.')
  expect(await revisionsOf(article.articleId, 'Confirmed once.', 'translated')).toBe(1)
})

test('CON-01 Two people in one sentence are both shown, and neither overwrites the other', async ({ signInAs }) => {
  const coordinator = await signInAs('coordinator')
  const article = await createArticle(coordinator)
  const page = await signInAs('translator')
  await page.goto(article.editor)
  await page.route('**/events', (route) => route.abort())
  await page.reload()
  await openCell(page, 2)
  await page.keyboard.type('My text.')
  await page.route('**/api/v1/units/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  )
  await coordinator.goto(article.editor)
  await openCell(coordinator, 2)
  await coordinator.keyboard.type('Their text.')
  await coordinator.keyboard.press('Control+Enter')
  await isSaved(coordinator)
  await page.unroute('**/api/v1/units/**')
  await page.keyboard.press('Control+S')
  await expect(page.getByText(/text to compare/)).toBeVisible({ timeout: 30_000 })
  expect(await storedText(page, article, 2)).toBe('Their text.')
  await page.getByRole('button', { name: en.editor.cell.compare }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Their text.').first()).toBeVisible()
  await dialog.getByRole('button', { name: en.editor.compare.useMine }).click()
  await isSaved(page)
  expect(await storedText(page, article, 2)).toBe('My text.')
})

test('TXT-10 No key acts while an input method is composing', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  await page.goto(article.editor)
  await openCell(page, 2)
  const session = await page.context().newCDPSession(page)
  for (const text of ['k', 'か', 'かん', 'かんじ']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Process',
    code: 'Enter',
    modifiers: 2,
  })
  await expect(cellAt(page, 2, 1)).toContainText('かんじ')
  expect(await storedText(page, article, 2)).toBe('')
  await session.send('Input.insertText', { text: '漢字' })
  // Saved by itself once the composition has settled; only then does a key mean anything again.
  await expect.poll(() => storedText(page, article, 2), SOON).toBe('漢字')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => revisionsOf(article.articleId, '漢字', 'translated'), SOON).toBe(1)
})

const STRANGE =
  'e\u0301 \u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u0915\u094D\u0937\u093F \u2066RTL \u05D0\u05D1\u2069 \u00A0\u202F\u00AD\u{20000} \uFE0F \u{E0041}'

test('INT-12 and TXT-05 Strange characters come back as they were', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  await page.goto(article.editor)
  await openCell(page, 2)
  await page.keyboard.insertText(STRANGE)
  await page.keyboard.press('Control+Enter')
  await isSaved(page)
  expect(await storedText(page, article, 2)).toBe(STRANGE)
  await page.reload()
  await openCell(page, 2)
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await page.keyboard.press('Control+S')
  await isSaved(page)
  expect(await storedText(page, article, 2)).toBe(`${STRANGE}!`)
})

/** Everything the page's databases hold, as one string. */
function readOutbox(page: import('@playwright/test').Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        found.push(
          await new Promise((resolve) => {
            const reading = database.transaction(store).objectStore(store).getAll()
            reading.onsuccess = () => resolve(reading.result)
          }),
        )
      }
      database.close()
    }
    return JSON.stringify(found)
  })
}

async function revisionsOf(articleId: string, text: string, state?: string): Promise<number> {
  const database = new Client({ connectionString: process.env.HEXAPLA_E2E_DATABASE })
  await database.connect()
  const found = await database.query(
    `SELECT count(*)::int AS count FROM unit_revision r JOIN unit u ON u.id = r.unit_id JOIN version v ON v.id = u.version_id
     WHERE v.article_id = $1 AND r.text = $2 AND ($3::text IS NULL OR r.state = $3)`,
    [articleId, text, state ?? null],
  )
  await database.end()
  return found.rows[0].count
}
