import { callFromPage, cellAt, createArticle, storedText } from '@/tests/e2e/article'
import { bringHtmlIn } from '@/tests/e2e/bring-html-in'
import { en, expect, test } from '@/tests/e2e/fixtures'
import { FORGED_CONTENT, HOSTILE_MARKUP } from '@/tests/e2e/hostile-markup'
import { openCell } from '@/tests/e2e/open-cell'
import { expectQuiet, openWatched } from '@/tests/e2e/script-watch'

for (const way of ['paste', 'drop'] as const) {
  test(`XSS-06 A ${way} of hostile HTML brings its words and nothing else`, async ({ signInAs, browser }) => {
    const article = await createArticle(await signInAs('coordinator'))
    // The policy of the page is switched off: it is the last line, and must not be the only one.
    const storageState = await (await signInAs('translator')).context().storageState()
    const { page, watch } = await openWatched(browser, { bypassCSP: true, storageState })
    await page.goto(article.editor)
    const field = (await openCell(page, 2)).getByRole('textbox')
    await field.evaluate(bringHtmlIn, [way, HOSTILE_MARKUP] as const)
    for (const words of ['Kept', 'bold', 'bad link', 'good link', 'forged code'])
      await expect(field).toContainText(words)
    await expectQuiet(page, watch)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(en.editor.summary.allSaved)).toBeVisible({ timeout: 30_000 })
    expect(await storedText(page, article, 2)).toContain('Kept bold')
    const { rows } = await callFromPage(page, 'GET', `/articles/${article.articleId}/rows?locales=en&from=1&count=1`)
    const stored = JSON.stringify(rows[0].units.en.content)
    expect(stored).toContain('"href":"https://example.org/good"')
    expect(stored).not.toMatch(/javascript|script:|style|onclick|onload|__pwn/i)
    await page.reload()
    await expect(cellAt(page, 2, 1)).toContainText('Kept bold')
    await expectQuiet(page, watch)
    await page.context().close()
  })
}

test('XSS-06 The server refuses content that no editor of ours writes', async ({ signInAs }) => {
  const article = await createArticle(await signInAs('coordinator'))
  const page = await signInAs('translator')
  const { rows } = await callFromPage(page, 'GET', `/articles/${article.articleId}/rows?locales=en&from=1&count=1`)
  const answers = await page.evaluate(
    async ([unitId, forged]) => {
      const send = async (content: unknown) => {
        const save = { operationId: crypto.randomUUID(), baseRevision: 0, intent: 'confirm', content }
        const headers = { 'content-type': 'application/json' }
        return (await fetch(`/api/v1/units/${unitId}`, { method: 'PUT', headers, body: JSON.stringify(save) })).status
      }
      return Promise.all(forged.map(async ([what, content]) => [what, await send(content)] as const))
    },
    [rows[0].units.en.id, FORGED_CONTENT] as const,
  )
  expect(answers.filter(([, status]) => status !== 400 && status !== 422)).toEqual([])
  expect(await storedText(page, article, 2)).toBe('')
})
