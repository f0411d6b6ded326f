import type { Page, Request } from '@playwright/test'
import type { SAMPLE_PEOPLE } from '@/core/protocol/session'
import { callFromPage, cellAt, createArticle, storedText, type TestArticle } from '@/tests/e2e/article'
import { en, expect, test } from '@/tests/e2e/fixtures'
import { openCell } from '@/tests/e2e/open-cell'
import { readOutbox } from '@/tests/e2e/read-outbox'

const TYPED = 'Typed after the session had ended.'

test('AUTH-09 Text typed after the session has ended is kept, and saved after signing in again', async ({
  signInAs,
}) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  const elsewhere = await signInAs('translator')
  await typeSignedOut(page, { article, elsewhere })
  await expect(cellAt(page, 2, 1)).toContainText(TYPED)
  expect((await readOutbox(page)).map(({ text }) => text)).toEqual([TYPED])
  expect(await storedText(elsewhere, article, 2)).toBe('')

  await page.getByRole('button', { name: en.editor.notices.signIn }).click()
  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: en.editor.notices.otherWays }).click()
  const signIn = await opening
  await signIn.getByRole('button', { name: en.session.sample.translator }).click()
  await isSaved(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await storedText(elsewhere, article, 2)).toBe(TYPED)
  expect(await readOutbox(page)).toEqual([])
})

test("AUTH-09 Another person in the same browser neither sees nor sends the first one's text", async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const first = await signInAs('translator')
  const elsewhere = await signInAs('reviewer')
  await typeSignedOut(first, { article, elsewhere: await signInAs('translator') })
  const saves = watchSaves(first)

  const second = await first.context().newPage()
  await changePerson(second, 'coordinator')
  await second.goto(article.editor)
  await expect(first.getByText(en.editor.notices.otherPersonTitle)).toBeVisible()
  await expect(first.getByText(TYPED)).toBeHidden()
  await expect(second.getByText(en.editor.summary.allSaved)).toBeVisible()
  expect(await second.content()).not.toContain(TYPED)
  // Both outboxes have had every reason to send: one's own text is saved, and the first person's tab is hurried.
  await openCell(second, 3)
  await second.keyboard.type('By the second person.')
  await second.keyboard.press('Control+Enter')
  await isSaved(second)
  const asked = first.waitForResponse((response) => response.url().endsWith('/api/v1/session'))
  await first.evaluate(() => window.dispatchEvent(new Event('online')))
  await asked
  expect(saves.filter((body) => body.includes(TYPED))).toEqual([])
  expect(saves.length).toBeGreaterThan(0)
  expect((await readOutbox(second)).map(({ text }) => text)).toEqual([TYPED])
  expect(await storedText(elsewhere, article, 2)).toBe('')

  // The tab in which it was typed is closed: the text is in the browser's storage and nowhere else.
  await first.close()
  await changePerson(second, 'translator')
  await second.goto('/en/work')
  await expect.poll(() => readOutbox(second), { timeout: 30_000 }).toEqual([])
  expect(await storedText(elsewhere, article, 2)).toBe(TYPED)
})

test('PRIV-08 Signing out with unsent text asks first, and the text outlives it', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  await page.goto(article.editor)
  await page.context().route('**/api/v1/units/**', (route) => route.abort())
  await openCell(page, 2)
  await page.keyboard.type('Not sent yet.')
  await expect.poll(async () => (await readOutbox(page)).map(({ text }) => text)).toEqual(['Not sent yet.'])

  await page.goto('/en/account')
  await page.getByRole('button', { name: en.account.signOut }).first().click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('1 text in this browser, not on the server yet')
  await question.getByRole('button', { name: en.common.cancel }).click()
  expect((await callFromPage(page, 'GET', '/session')).person).not.toBeNull()

  await page.getByRole('button', { name: en.account.signOut }).first().click()
  await question.getByRole('button', { name: en.account.signOut }).click()
  await page.waitForURL('**/en')
  expect((await callFromPage(page, 'GET', '/session')).person).toBeNull()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.session.signIn.title)

  await page.context().unroute('**/api/v1/units/**')
  await changePerson(page, 'translator')
  await page.goto('/en/work')
  await expect.poll(() => readOutbox(page), { timeout: 30_000 }).toEqual([])
  expect(await storedText(page, article, 2)).toBe('Not sent yet.')
})

test('PRIV-08 Signing out with everything saved asks nothing', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  await page.goto(article.editor)
  await openCell(page, 2)
  await page.keyboard.type('Sent.')
  await page.keyboard.press('Control+Enter')
  await isSaved(page)
  await page.goto('/en/account')
  await page.getByRole('button', { name: en.account.signOut }).first().click()
  await page.waitForURL('**/en')
  expect((await callFromPage(page, 'GET', '/session')).person).toBeNull()
})

interface SignedOut {
  readonly article: TestArticle
  /** Another browser of the same person. */
  readonly elsewhere: Page
}

/** The person has the editor open, is signed out from elsewhere, and goes on typing. */
async function typeSignedOut(page: Page, { article, elsewhere }: SignedOut): Promise<void> {
  await page.goto(article.editor)
  const { sessions } = await callFromPage(page, 'GET', '/account/sessions')
  const { id } = sessions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent)
  await callFromPage(elsewhere, 'DELETE', `/account/sessions/${id}`)
  await openCell(page, 2)
  await page.keyboard.type(TYPED)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(en.editor.notices.signedOutTitle)).toBeVisible()
}

/** Whoever is signed in, from now on it is this person: as the sign-in page does it. */
async function changePerson(page: Page, person: (typeof SAMPLE_PEOPLE)[number]): Promise<void> {
  await page.goto('/en')
  await callFromPage(page, 'POST', '/session/sample', { person })
  await page.goto('/en/work')
}

/** The body of every save any tab of this browser sends from now on. */
function watchSaves(page: Page): readonly string[] {
  const bodies: string[] = []
  page.context().on('request', (request: Request) => {
    if (request.method() === 'PUT' && request.url().includes('/units/')) bodies.push(request.postData() ?? '')
  })
  return bodies
}

const isSaved = (page: Page) => expect(page.getByText(en.editor.summary.allSaved)).toBeVisible({ timeout: 30_000 })
