import type { Page } from '@playwright/test'
import { cellAt, createArticle, storedText, type TestArticle } from '@/tests/e2e/article'
import { askDatabase, historyOf } from '@/tests/e2e/e2e-database'
import { en, expect, test } from '@/tests/e2e/fixtures'
import { openCell } from '@/tests/e2e/open-cell'

test('CON-02 The stale tab of the same person is refused, and both texts are offered', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const [first, second] = await openTwoTabs(await signInAs('translator'), article)
  const answers = watchSaves(second)
  await second.route('**/api/v1/units/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  )
  await write(second, 'Typed in the second tab.')
  await write(first, 'Typed in the first tab.')
  await first.keyboard.press('Control+Enter')
  await isSaved(first)

  await second.unroute('**/api/v1/units/**')
  await second.keyboard.press('Control+S')
  await expect(second.getByText(/text to compare/)).toBeVisible({ timeout: 30_000 })
  expect(answers).toEqual([409])
  expect(await storedText(first, article, 2)).toBe('Typed in the first tab.')
  await expect(cellAt(second, 2, 1)).toContainText('Typed in the second tab.')

  await second.getByRole('button', { name: en.editor.cell.compare }).first().click()
  const dialog = second.getByRole('dialog')
  await expect(dialog).toContainText('Typed in the first tab.')
  await expect(dialog).toContainText('Typed in the second tab.')
  await dialog.getByRole('button', { name: en.editor.compare.useMine }).click()
  await isSaved(second)
  await expect(cellAt(first, 2, 1)).toContainText('Typed in the second tab.')
  expect(await askDatabase((database) => historyOf(database, article, 2))).toEqual([
    'Typed in the first tab.',
    'Typed in the second tab.',
  ])
})

test('CON-02 The text of the other tab can be taken instead, and nothing is sent then', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const [first, second] = await openTwoTabs(await signInAs('translator'), article)
  const answers = watchSaves(second)
  await second.route('**/api/v1/units/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  )
  await write(second, 'Typed in the second tab.')
  await write(first, 'Typed in the first tab.')
  await first.keyboard.press('Control+Enter')
  await isSaved(first)
  await second.unroute('**/api/v1/units/**')
  await second.keyboard.press('Control+S')
  await second.getByRole('button', { name: en.editor.cell.compare }).first().click()
  await second.getByRole('dialog').getByRole('button', { name: en.editor.compare.useTheirs }).click()
  await isSaved(second)
  await expect(cellAt(second, 2, 1)).toContainText('Typed in the first tab.')
  expect(answers).toEqual([409])
  expect(await askDatabase((database) => historyOf(database, article, 2))).toEqual(['Typed in the first tab.'])
})

test('CON-02 A tab that only looks on follows the other one, and goes on from its text', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const [first, second] = await openTwoTabs(await signInAs('translator'), article)
  const answers = watchSaves(second)
  await openCell(second, 2)
  await write(first, 'First words')
  await first.keyboard.press('Control+Enter')
  await isSaved(first)

  await expect(cellAt(second, 2, 1)).toContainText('First words')
  expect(answers).toEqual([])
  await second.keyboard.press('End')
  await second.keyboard.type(', and more.')
  await second.keyboard.press('Control+Enter')
  await isSaved(second)
  expect(await storedText(second, article, 2)).toBe('First words, and more.')
  expect(new Set(answers)).toEqual(new Set([200]))
  await expect(cellAt(first, 2, 1)).toContainText('First words, and more.')
})

async function openTwoTabs(first: Page, article: TestArticle): Promise<readonly [Page, Page]> {
  const second = await first.context().newPage()
  for (const tab of [first, second]) await tab.goto(article.editor)
  return [first, second]
}

async function write(tab: Page, text: string): Promise<void> {
  await openCell(tab, 2)
  await tab.keyboard.type(text)
}

/** The status of every save this tab got an answer to, in order. */
function watchSaves(tab: Page): readonly number[] {
  const answers: number[] = []
  tab.on('response', (response) => {
    if (response.request().method() === 'PUT') answers.push(response.status())
  })
  return answers
}

const isSaved = (page: Page) => expect(page.getByText(en.editor.summary.allSaved)).toBeVisible({ timeout: 30_000 })
