import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { autonymOf } from '@/core/model/locale'
import { INTERFACE_LOCALES } from '@/i18n/routing'
import { en, expect, expectAccessible, test } from '@/tests/e2e/fixtures'
import { openCell } from '@/tests/e2e/open-cell'

/** An article as somebody sends it in, and what a person would say its parts are. */
interface Sent {
  readonly title: string
  readonly file: string
  readonly slug: string
  readonly date: string
  readonly byline: string
  readonly editor: string
  readonly headline: string
  readonly headings: number
  /** The first sentence of the body, counted from 1 as the grid counts. */
  readonly segment: number
}

const ARTICLES: readonly Sent[] = [
  {
    title: 'the sample itself',
    file: 'prisma/sample/ja.md',
    slug: 'six-columns-again',
    date: '2026-11-02',
    byline: 'Hexapla 編集部 著',
    editor: '編集：Hexapla 翻訳室',
    headline: '六つの欄を並べた書物',
    headings: 5,
    segment: 5,
  },
  {
    title: "the first users' own page",
    file: '../shared/samples/source-article.ja.txt',
    slug: 'tyrant',
    date: '2024-08-06',
    byline: 'Tencent Technology 著者',
    editor: '編集者スー・ヤン',
    headline: '「暴君」がAGIを支配',
    headings: 6,
    segment: 5,
  },
]

const ENGLISH = 'This is the first sentence, translated into English.'
const LATIN = 'Haec est sententia prima, Latine versa.'
const REASON = 'The name of the city is missing.'

for (const sent of ARTICLES) {
  test(`A page travels from import to reader: ${sent.title}`, async ({ signInAs, page: reader }) => {
    if (!existsSync(sent.file)) {
      process.stdout.write(`${sent.file} is not here: nothing was imported\n`)
      return
    }
    const coordinator = await signInAs('coordinator')
    await importArticle(coordinator, sent)
    const overview = new URL(coordinator.url()).pathname

    const translator = await signInAs('translator')
    await translator.goto(`${overview}/edit?languages=en,la#s${sent.segment}`)
    await translateBeside(translator, sent.segment)

    const reviewer = await signInAs('reviewer')
    await reviewer.goto(`${overview}/review/en`)
    await expectAccessible(reviewer)
    await expect(reviewer.getByText(ENGLISH)).toBeVisible()
    await reviewer.keyboard.press('Control+Enter')
    await expect(reviewer.getByText(en.review.emptyTitle, { exact: true })).toBeVisible()
    await sendBack(reviewer, `${overview}/review/la`)

    await translator.reload()
    const latin = cellOf(translator, sent.segment, 2)
    await latin.click()
    await expect(translator.getByText(REASON)).toBeVisible()

    await coordinator.goto(overview)
    await coordinator.getByRole('checkbox', { name: publishLabel('English') }).click({ force: true })
    await expect(coordinator.getByText('English is published.')).toBeAttached()

    await readAndSwitch(reader, sent)
  })
}

async function importArticle(page: Page, sent: Sent): Promise<void> {
  await page.goto('/en/work')
  await page.getByRole('link', { name: en.work.importArticle }).first().click()
  await page.getByLabel(en.import.pasteLabel).fill(readFileSync(sent.file, 'utf8'))
  await page.getByRole('button', { name: en.import.readPasted }).click()
  await expect(page.getByLabel(en.import.date)).toHaveValue(sent.date)
  await expectAccessible(page)
  for (const locale of INTERFACE_LOCALES.filter((candidate) => candidate !== 'ja')) {
    await expect(page.getByRole('checkbox', { name: autonymOf(locale) })).toBeChecked()
  }
  await expectPart(page, en.import.partRoles.byline, sent.byline)
  await expectPart(page, en.import.partRoles.editor, sent.editor)
  await expectPart(page, en.import.partRoles.headline, sent.headline)
  await expect(page.locator('[data-role="heading"]')).toHaveCount(sent.headings)
  await page.getByLabel(en.import.address).fill(sent.slug)
  await page.getByRole('button', { name: en.import.store }).click()
  await page.waitForURL(/\/work\/articles\//)
}

async function expectPart(page: Page, role: string, text: string): Promise<void> {
  const part = page
    .getByRole('listitem')
    .filter({ hasText: text })
    .filter({ has: page.getByRole('combobox') })
  await expect(part.first().getByRole('combobox').locator('option:checked')).toHaveText(role)
}

/** The cell of a row, counted as the page counts: columns are the source, English and Latin. */
function cellOf(page: Page, segment: number, column: 0 | 1 | 2) {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(segment), exact: true }) })
  return row.getByRole('gridcell').nth(column)
}

async function translateBeside(page: Page, segment: number): Promise<void> {
  await openCell(page, segment)
  await page.keyboard.type(ENGLISH)
  await page.keyboard.press('Control+S')
  await page.keyboard.press('Alt+PageDown')
  await page.keyboard.type(LATIN)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Alt+PageUp')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(en.editor.summary.allSaved)).toBeVisible()
  await expectAccessible(page)
}

async function sendBack(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByText(LATIN)).toBeVisible()
  await page.keyboard.press('Control+Shift+X')
  await page.getByLabel(en.review.reason).fill(REASON)
  await page.getByRole('dialog').getByRole('button', { name: en.review.reject }).click()
  await expect(page.getByText(en.review.emptyTitle, { exact: true })).toBeVisible()
}

function publishLabel(language: string): RegExp {
  return new RegExp(en.overview.publish.replace('{language}', language))
}

/** The reader stands at the translated sentence in Japanese, changes to English, and still stands there. */
async function readAndSwitch(page: Page, sent: Sent): Promise<void> {
  const position = sent.segment - 1
  await page.setViewportSize({ width: 900, height: 420 })
  await page.goto(`/ja/${sent.slug}`)
  const sentence = page.locator(`[data-sentence="${position}"]`)
  await sentence.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 200))
  const before = await topOf(page, position)
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(/\/en\//)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(sentence).toHaveText(ENGLISH)
  await expect(sentence).toBeInViewport()
  await expect.poll(async () => Math.abs((await topOf(page, position)) - before)).toBeLessThan(40)
  await expectAccessible(page)
}

function topOf(page: Page, position: number): Promise<number> {
  return page.locator(`[data-sentence="${position}"]`).evaluate((element) => element.getBoundingClientRect().top)
}
