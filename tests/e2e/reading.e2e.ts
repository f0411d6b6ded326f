import { autonymOf } from '@/core/model/locale'
import { INTERFACE_LOCALES } from '@/i18n/routing'
import { en, expect, expectAccessible, test } from '@/tests/e2e/fixtures'

const ARTICLE = 'six-columns'

test('A reader is sent to their own language', async ({ browser }) => {
  for (const [locale, expected] of [
    ['fi-FI', 'fi'],
    ['ja', 'ja'],
    ['sv', 'en'],
  ] as const) {
    const context = await browser.newContext({ locale, baseURL: process.env.HEXAPLA_E2E_ORIGIN })
    const page = await context.newPage()
    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe(`/${expected}`)
    await context.close()
  }
})

test('A reader without JavaScript changes the language', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.HEXAPLA_E2E_ORIGIN })
  const page = await context.newPage()
  await page.goto(`/ja/${ARTICLE}`)
  await page.getByRole('link', { name: 'Suomi' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kuuden palstan kirja')
  await context.close()
})

test('The language line names all languages in order, the unpublished ones visibly so', async ({ page }) => {
  await page.goto(`/en/${ARTICLE}`)
  const line = page.getByRole('navigation', { name: en.reader.languages })
  const names = await line.getByRole('listitem').allInnerTexts()
  expect(names.map((name) => name.replace(/[\s…].*$/s, ''))).toEqual(
    INTERFACE_LOCALES.map((locale) => autonymOf(locale).split(' ')[0]),
  )
  await expect(line.locator('[aria-current]')).toHaveText('English')
  await expect(line.getByRole('link', { name: 'Latina' })).toHaveCount(0)
})

test('Search engines are told every published language', async ({ page }) => {
  await page.goto(`/fi/${ARTICLE}`)
  const alternates = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))
  expect(alternates).toContain('x-default')
  expect(alternates).toContain('sa')
  expect(alternates).not.toContain('la')
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/fi/${ARTICLE}$`))
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '{}')
  expect(facts.inLanguage).toBe('fi')
})

for (const locale of INTERFACE_LOCALES) {
  test(`The pages are accessible and quiet in ${locale}`, async ({ page }) => {
    for (const path of [`/${locale}`, `/${locale}/${ARTICLE}`, `/${locale}/sign-in`]) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  })
}

test('Every page of the workbench is accessible, light and dark', async ({ signInAs }) => {
  const page = await signInAs('coordinator')
  await page.goto('/en/work')
  const article = await page
    .getByRole('link', { name: /六つの欄を並べた書物/ })
    .first()
    .getAttribute('href')
  const project = await page.getByRole('link', { name: 'Hexapla', exact: true }).last().getAttribute('href')
  const people = project?.replace('/work/projects/', '/people/')
  const paths = [
    '/en/work',
    article,
    `${article}/edit?languages=en,de`,
    `${article}/review/de`,
    project,
    people,
    '/en/account',
    '/en/api-reference',
  ]
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const path of paths) {
      await page.goto(path ?? '')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  }
})
