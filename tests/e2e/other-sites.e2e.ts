import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page, Request } from '@playwright/test'
import { callFromPage, createArticle, type TestArticle } from '@/tests/e2e/article'
import { askDatabase } from '@/tests/e2e/e2e-database'
import { en, expect, serverOrigin, test } from '@/tests/e2e/fixtures'
import { type ForgedRequest, forgingPage, openHostileSite, SANDBOX_PAGE } from '@/tests/e2e/hostile-site'
import { digestDatabase } from '@/tests/rig/database-digest'

test('CSRF-03 Nothing another site makes the browser send changes anything', async ({ signInAs, browser }) => {
  const victim = await signInAs('coordinator')
  const article = await createArticle(victim)
  const forged = await forgeries(victim, article)
  const site = await openHostileSite({ '/forge': forgingPage(forged), '/sandbox': SANDBOX_PAGE })
  // Not watched for complaints: the browser complains about the attacker's page, and is right.
  const context = await browser.newContext({ storageState: await victim.context().storageState() })
  const before = await askDatabase(digestDatabase)
  const answers = watchAnswers(context)
  for (const path of ['/forge', '/sandbox']) {
    const page = await context.newPage()
    await page.goto(`${site.origin}${path}`)
    await expect(page).toHaveTitle('done', { timeout: 30_000 })
  }
  await expect.poll(() => answers.underWay.size).toBe(0)

  // In each of the two pages three forms, whose answers can be seen, and what the browser sends without showing them:
  // a text nobody is asked about, and one it asks about first.
  const formCount = forged.length * 2 * 3
  expect(answers.statuses.filter(({ method }) => method === 'POST').length).toBeGreaterThanOrEqual(formCount)
  expect(answers.sent.filter((method) => method === 'POST').length).toBeGreaterThanOrEqual(
    formCount + forged.length * 4,
  )
  expect(answers.statuses.filter(({ method, status }) => method !== 'GET' && status < 400)).toEqual([])
  expect(await askDatabase(digestDatabase)).toBe(before)
  expect((await callFromPage(victim, 'GET', '/session')).person.name).toBe('Sample coordinator')

  // The same request from this site is carried out: it was refused for where it came from, not for what it says.
  await sendFromOwnSite(victim, forged)
  expect(await askDatabase(digestDatabase)).not.toBe(before)
  await context.close()
  await site.close()
})

test('CSRF-05 No page and no answer can be put into a frame of another site', async ({ signInAs, browser }) => {
  const victim = await signInAs('coordinator')
  const article = await createArticle(victim)
  const paths = [
    '/en',
    '/en/sign-in',
    '/en/six-columns',
    '/en/work',
    article.editor,
    '/api/v1/session',
    '/nothing-here',
  ]
  const frames = paths.map((path) => `<iframe src="${serverOrigin()}${path}"></iframe>`).join('')
  const site = await openHostileSite({ '/frames': `<!doctype html><title>frames</title>${frames}` })
  const context = await browser.newContext({ storageState: await victim.context().storageState() })
  const page = await context.newPage()
  await page.goto(`${site.origin}/frames`)
  await expect
    .poll(() =>
      page
        .frames()
        .slice(1)
        .map((frame) => frame.url()),
    )
    .toEqual(paths.map(() => 'chrome-error://chromewebdata/'))
  await context.close()
  await site.close()
})

test('PRIV-04 and SUP-07 No page asks anything of another host', async ({ signInAs, browser }) => {
  const coordinator = await signInAs('coordinator')
  const article = await createArticle(coordinator)
  const reader = await (await browser.newContext({ baseURL: serverOrigin() })).newPage()
  const readerHosts = watchHosts(reader.context())
  for (const path of [
    '/en',
    '/ja',
    '/ja/six-columns',
    '/en/six-columns?beside=de',
    '/en/sign-in',
    '/en/api-reference',
  ]) {
    await reader.goto(path, { waitUntil: 'networkidle' })
    expect(await hintedHosts(reader)).toEqual([])
  }
  await reader.context().close()

  const hosts = watchHosts(coordinator.context())
  const overview = `/en/work/articles/${article.articleId}`
  for (const path of ['/en/work', overview, `${overview}/review/en`, '/en/people', '/en/account']) {
    await coordinator.goto(path, { waitUntil: 'networkidle' })
    expect(await hintedHosts(coordinator)).toEqual([])
  }
  // The editor's stream of events never ends, and so the network is never idle.
  await coordinator.goto(article.editor)
  await coordinator.getByRole('gridcell').nth(1).click()
  await coordinator.keyboard.type('Nobody else hears of this.')
  await coordinator.keyboard.press('Control+Enter')
  await expect(coordinator.getByText(en.editor.summary.allSaved)).toBeVisible({ timeout: 30_000 })
  const own = new URL(serverOrigin()).host
  expect([[...readerHosts], [...hosts]]).toEqual([[own], [own]])
})

/** Each would be obeyed if the browser's cookie were all it took. A `~` is where a form may put its equals sign. */
async function forgeries(page: Page, article: TestArticle): Promise<readonly ForgedRequest[]> {
  const { projects } = await callFromPage(page, 'GET', '/projects')
  const { rows } = await callFromPage(page, 'GET', `/articles/${article.articleId}/rows?locales=en`)
  const unitId = rows[1].units.en.id
  const content = [{ kind: 'text', text: 'Theirs.' }]
  const save = { operationId: randomUUID(), baseRevision: 0, intent: 'confirm', content }
  const { unit } = await callFromPage(page, 'PUT', `/units/${unitId}`, save)
  const revision = { operationId: randomUUID(), revision: unit.revision }
  const api = `${serverOrigin()}/api/v1`
  const project = `${api}/projects/${projects[0].id}`
  const version = `${api}/articles/${article.articleId}/versions`
  return [
    { address: `${api}/units/${unitId}/rejection`, fields: { reason: 'They say: a~b', ...revision } },
    { address: `${api}/units/${unitId}/restoration`, fields: { ...save, content: undefined, restoredRevision: 1 } },
    { address: `${api}/units/${unitId}`, fields: save },
    { address: `${project}/invitations`, fields: { email: 'them~me@example.org', role: 'coordinator', locale: null } },
    { address: project, fields: { name: 'Theirs~' } },
    { address: `${version}/la/document?format=plain-text`, fields: { text: 'Theirs~' } },
    { address: `${version}/en/publication`, fields: { publication: 'published' } },
    { address: `${version}/en/publication?_method=PUT`, fields: { publication: 'published' } },
    { address: `${api}/session/sample`, fields: { person: 'reviewer' } },
    { address: `${api}/session`, fields: {} },
  ]
}

async function sendFromOwnSite(page: Page, [rejection]: readonly ForgedRequest[]): Promise<void> {
  if (rejection === undefined) throw new Error('nothing was forged')
  await callFromPage(page, 'POST', rejection.address.replace(`${serverOrigin()}/api/v1`, ''), rejection.fields)
}

interface Answers {
  readonly underWay: ReadonlySet<Request>
  /** The method of every request the browser set out to send. */
  readonly sent: readonly string[]
  /** What the server answered; a request the browser itself stopped has no entry. */
  readonly statuses: readonly { readonly method: string; readonly url: string; readonly status: number }[]
}

function watchAnswers(context: BrowserContext): Answers {
  const underWay = new Set<Request>()
  const statuses: { method: string; url: string; status: number }[] = []
  const isOurs = (url: string) => url.startsWith(serverOrigin())
  const sent: string[] = []
  context.on('request', (request) => {
    if (!isOurs(request.url())) return
    underWay.add(request)
    sent.push(request.method())
  })
  context.on('requestfinished', (request) => underWay.delete(request))
  context.on('requestfailed', (request) => underWay.delete(request))
  context.on('response', (response) => {
    const url = response.url()
    if (isOurs(url)) statuses.push({ method: response.request().method(), url, status: response.status() })
  })
  return { underWay, sent, statuses }
}

/** Every host this browser sends a request or a socket to. */
function watchHosts(context: BrowserContext): ReadonlySet<string> {
  const hosts = new Set<string>()
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(host)
  })
  const watchSockets = (page: Page) => page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host))
  context.pages().forEach(watchSockets)
  context.on('page', watchSockets)
  return hosts
}

/** Hosts a page only prepares to ask: the browser connects to them without a request that could be seen. */
function hintedHosts(page: Page): Promise<readonly string[]> {
  return page
    .locator('link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prefetch"], link[rel~="preload"]')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLLinkElement).href).filter((href) => new URL(href).origin !== location.origin),
    )
}
