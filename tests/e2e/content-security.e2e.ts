import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { callFromPage, cellAt, createArticle } from '@/tests/e2e/article'
import { en, expect, serverOrigin, test } from '@/tests/e2e/fixtures'
import { createHostileArticle, HEADLINE, type HostileArticle, REASON } from '@/tests/e2e/hostile-article'
import { HOSTILE_DOCUMENT } from '@/tests/e2e/hostile-markup'
import { HOSTILE_TEXTS } from '@/tests/e2e/hostile-texts'
import { openCell } from '@/tests/e2e/open-cell'
import {
  expectQuiet,
  findForeignElements,
  openWatched,
  type ScriptWatch,
  watchForScripts,
} from '@/tests/e2e/script-watch'
import { expectShown, readGrid } from '@/tests/e2e/shown-texts'

type SignInAs = (person: 'translator' | 'reviewer' | 'coordinator') => Promise<Page>

// Made by the first test that needs it; sixty translations are too many to make for each.
let made: Promise<HostileArticle> | undefined
function hostileArticle(signInAs: SignInAs): Promise<HostileArticle> {
  made ??= (async () =>
    createHostileArticle({ coordinator: await signInAs('coordinator'), translator: await signInAs('translator') }))()
  return made
}

test('The watch sees what it is there to see', async ({ browser }) => {
  const { page, watch } = await openWatched(browser)
  await page.goto('/en')
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img id=pwned src=x onerror=__pwn()><style>p{color:red}</style>')
    document.body.append(Object.assign(document.createElement('script'), { textContent: '__pwn()', id: 'pwned' }))
    setTimeout(() => alert(1))
  })
  await expect.poll(() => watch.incidents.join()).toMatch(/script-src-attr/)
  await expect.poll(() => watch.incidents.join()).toMatch(/style-src/)
  await expect.poll(() => watch.incidents.join()).toMatch(/a dialog says 1/)
  await page.evaluate('window.__pwn()')
  expect(watch.incidents).toContain('a text was run')
  expect((await findForeignElements(page)).map((found) => found.split(':')[0])).toEqual(
    expect.arrayContaining(['marked', 'handler onerror', 'style', 'script']),
  )
  await page.context().close()
})

test('XSS-01 Hostile source and target texts stand in the editor as they are', async ({ signInAs }) => {
  const article = await hostileArticle(signInAs)
  const letters = (texts: readonly string[]) => texts.join('').replaceAll(/\s/g, '')
  expect(letters(article.sources)).toBe(letters([HEADLINE, ...HOSTILE_TEXTS]))
  const page = await signInAs('translator')
  const watch = await watchForScripts(page.context())
  await page.goto(article.editor)
  const shown = await readGrid(page, article.sources.length)
  expect(shown.sources).toEqual(article.sources)
  expect(shown.targets).toEqual(article.targets)
  await expectQuiet(page, watch)

  const last = await openCell(page, article.targets.length)
  await expect(last.getByRole('textbox')).toHaveText(article.targets.at(-1) ?? '')
  await page.getByRole('button', { name: en.editor.cell.history }).click()
  await expect(page.getByRole('dialog')).toContainText(article.targets.at(-1) ?? '')
  await expectQuiet(page, watch)
})

test('XSS-01 Hostile texts and reasons stand in the review and the history as they are', async ({ signInAs }) => {
  const article = await hostileArticle(signInAs)
  const page = await signInAs('reviewer')
  const watch = await watchForScripts(page.context())
  await page.goto(`/en/work/articles/${article.articleId}/review/en`)
  for (const text of [...article.targets, ...article.sources]) await expectShown(page, text)
  await expectQuiet(page, watch)
  await page.keyboard.press('Control+Shift+X')
  await page.getByLabel(en.review.reason).fill(REASON)
  await page.getByRole('dialog').getByRole('button', { name: en.review.reject }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectQuiet(page, watch)

  const translator = await signInAs('translator')
  const other = await watchForScripts(translator.context())
  await translator.goto(article.editor)
  await expect(cellAt(translator, 1, 1)).toContainText(REASON)
  await openCell(translator, 1)
  await translator.getByRole('button', { name: en.editor.cell.history }).click()
  await expect(translator.getByRole('dialog')).toContainText(REASON)
  await expectQuiet(translator, other)
})

test('XSS-01 Hostile texts and headlines stand on the pages for readers as they are', async ({ signInAs, browser }) => {
  const article = await hostileArticle(signInAs)
  const coordinator = await signInAs('coordinator')
  await publish(coordinator, article, 'published')
  const { page, watch } = await openWatched(browser)
  for (const path of [`/en/${article.slug}`, `/ja/${article.slug}?beside=en&by=sentence`]) {
    await page.goto(path)
    await expect(page).toHaveTitle(`${HEADLINE} · Hexapla`)
    for (const text of path.startsWith('/en') ? article.targets : article.sources) await expectShown(page, text)
    const facts = await page.locator('script[type="application/ld+json"]').first().textContent()
    expect(JSON.parse(facts ?? '').headline).toBe(HEADLINE)
    await expectQuiet(page, watch)
  }
  await page.goto('/en')
  await expectShown(page, HEADLINE)
  await expectQuiet(page, watch)
  await page.context().close()
  await publish(coordinator, article, 'draft')

  const own = await watchForScripts(coordinator.context())
  for (const path of ['/en/work', `/en/work/articles/${article.articleId}`]) {
    await coordinator.goto(path)
    await expectShown(coordinator, HEADLINE)
    await expectQuiet(coordinator, own)
  }
})

test('XSS-05 Hostile names of people and projects stand everywhere as they are', async ({ signInAs, browser }) => {
  const coordinator = await signInAs('coordinator')
  const watch = await watchForScripts(coordinator.context())
  const article = await createArticle(coordinator)
  const { projects } = await callFromPage(coordinator, 'GET', '/projects')
  const { id, name } = projects[0]
  const project = '"><svg id=pwned onload=__pwn()></title> {project} \u202Etxt.exe'
  const person = '</script><img id=pwned src=x onerror=__pwn()> {name} \u202Egpj.exe'
  await callFromPage(coordinator, 'PATCH', `/projects/${id}`, { name: project })
  try {
    const writer = await join(browser, await invite(coordinator, id), person)
    await writer.page.goto(article.editor)
    await openCell(writer.page, 2)
    await writer.page.keyboard.type('By somebody with a name.')
    await writer.page.keyboard.press('Control+Enter')
    await expect(writer.page.getByText(en.editor.summary.allSaved)).toBeVisible({ timeout: 30_000 })
    await writer.page.goto('/en/account')
    await expectShown(writer.page, person)
    await expectQuiet(writer.page, writer.watch)
    await writer.page.context().close()

    const overview = `/en/work/articles/${article.articleId}`
    const expected = [
      ['/en/work', project],
      [`/en/work/projects/${id}`, project],
      [`/en/people/${id}`, person],
      [`/en/people/${id}`, project],
      [overview, person],
      [overview, project],
      [`${overview}/review/en`, person],
    ] as const
    for (const [path, text] of expected) {
      await coordinator.goto(path)
      await expectShown(coordinator, text)
      await expectQuiet(coordinator, watch)
    }
  } finally {
    await callFromPage(coordinator, 'PATCH', `/projects/${id}`, { name })
  }
})

test('XSS-03 and XSS-05 A hostile document with a hostile file name runs nothing in the preview', async ({
  signInAs,
}) => {
  const page = await signInAs('coordinator')
  const watch = await watchForScripts(page.context())
  const { projects } = await callFromPage(page, 'GET', '/projects')
  for (const name of [`"><svg onload=__pwn()>.html`, '\u202Elmth.gpj.html', '{count}.html']) {
    await page.goto(`/en/work/import/${projects[0].id}`)
    await page.waitForLoadState('networkidle')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: en.import.chooseFile }).click()
    await (await chooser).setFiles({ name, mimeType: 'text/html', buffer: Buffer.from(HOSTILE_DOCUMENT) })
    await expectPreview(page, watch)
  }
  await page.goto(`/en/work/import/${projects[0].id}`)
  await page.getByLabel(en.import.pasteLabel).fill(HOSTILE_DOCUMENT)
  await page.getByRole('button', { name: en.import.readPasted }).click()
  await expectPreview(page, watch)
  await page.getByLabel(en.import.address).fill(`pasted-${randomUUID()}`)
  await page.getByRole('button', { name: en.import.store }).click()
  await page.waitForURL(/\/work\/articles\//)
  await page.goto(`${new URL(page.url()).pathname}/edit`)
  await expect(page.getByRole('grid')).toContainText('First words with a link')
  await expectQuiet(page, watch)
})

const REFLECTED = [
  '<script id=pwned>__pwn()</script>',
  '"><img id=pwned src=x onerror=__pwn()>',
  'javascript:__pwn()',
  '</title><svg id=pwned onload=__pwn()>',
]

test('XSS-09 What an address says is never run', async ({ signInAs }) => {
  const page = await signInAs('coordinator')
  const article = await createArticle(page)
  const watch = await watchForScripts(page.context())
  for (const text of REFLECTED) {
    const hostile = encodeURIComponent(text)
    const paths = [
      `/en/${hostile}`,
      `/${hostile}`,
      `/${hostile}/six-columns`,
      `/en/six-columns?beside=${hostile}&in=${hostile}&by=${hostile}`,
      `/en/work/articles/${article.articleId}/edit?languages=${hostile}&segment=${hostile}#${text}`,
      `/en/work/articles/${article.articleId}/review/${hostile}`,
      `/en/work/projects/${hostile}`,
      `/en/people?search=${hostile}`,
      `/en/join?secret=${hostile}`,
      `/en/set-up?secret=${hostile}`,
    ]
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      expect([path, await findForeignElements(page)]).toEqual([path, []])
    }
  }
  expect(watch.incidents).toEqual([])
})

test('XSS-09 After signing in one stays here, whatever the address asked for', async ({ signInAs, browser }) => {
  const { page, watch } = await openWatched(browser)
  const wanted = [
    'javascript:__pwn()',
    'java\tscript:__pwn()',
    'data:text/html,<script>__pwn()</script>',
    '//hostile.invalid/',
    '/\\hostile.invalid/',
    '/\t/hostile.invalid/',
    'https://hostile.invalid/',
    '/en/..//hostile.invalid/',
  ]
  await page.goto(`/en/sign-in?next=${encodeURIComponent(wanted[0] ?? '')}`)
  await page.getByRole('button', { name: en.session.sample.translator }).click()
  await page.waitForURL('**/en/work')
  const signedIn = await signInAs('translator')
  const other = await watchForScripts(signedIn.context())
  for (const next of wanted) {
    await signedIn.goto(`/en/sign-in?next=${encodeURIComponent(next)}`)
    expect([next, new URL(signedIn.url()).href]).toEqual([next, `${serverOrigin()}/en/work`])
  }
  expect([...watch.incidents, ...other.incidents]).toEqual([])
  await page.context().close()
})

async function expectPreview(page: Page, watch: ScriptWatch): Promise<void> {
  await expect(page.getByRole('heading', { name: en.import.partsTitle })).toBeVisible()
  for (const words of [
    'A bold headline',
    'First words with a link.',
    '<script id=pwned>__pwn()</script>',
    'Last words.',
  ]) {
    await expectShown(page, words)
  }
  await expectQuiet(page, watch)
}

function publish(page: Page, { articleId }: HostileArticle, publication: 'published' | 'draft'): Promise<unknown> {
  return callFromPage(page, 'PUT', `/articles/${articleId}/versions/en/publication`, { publication })
}

async function invite(page: Page, projectId: string): Promise<string> {
  const invitation = { email: `person-${randomUUID()}@example.org`, role: 'translator', locale: 'en' }
  const { link } = await callFromPage(page, 'POST', `/projects/${projectId}/invitations`, invitation)
  return new URL(link).searchParams.get('secret') ?? ''
}

/** A browser of its own for somebody who takes up an invitation under this name. */
async function join(browser: Browser, secret: string, name: string) {
  const opened = await openWatched(browser)
  await opened.page.goto('/en')
  const password = 'six columns, one text'
  await callFromPage(opened.page, 'POST', '/invitations/acceptance', { secret, name, password })
  return opened
}
