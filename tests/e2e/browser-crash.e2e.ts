import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { createArticle, storedText } from '@/tests/e2e/article'
import { expect, serverOrigin, signInAsSample, test } from '@/tests/e2e/fixtures'
import { openCell } from '@/tests/e2e/open-cell'
import { BROWSER_FLAGS } from '@/tests/e2e/playwright.config'

const TYPED = 'There was a man who had six colum'

/** The browser is killed so long after the last key; what was typed in the last second before may be lost (I4). */
const PAUSES_MS = [300, 1_000] as const

for (const pauseMs of PAUSES_MS) {
  test(`FLT-12 A browser killed ${pauseMs} ms after the last key has lost nothing`, async ({ signInAs }) => {
    const article = await createArticle(await signInAs('coordinator'))
    const profile = await mkdtemp(join(tmpdir(), 'hexapla-browser-'))
    const first = await openProfile(profile)
    const page = await openEditor(first, article.editor)
    await page.route('**/api/v1/units/**', (route) => route.abort())
    await openCell(page, 2)
    await page.keyboard.type(TYPED)
    // The pause is what is tested, not something waited for.
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), pauseMs)
    killBrowser(profile)
    const second = await openProfile(profile)
    const again = await openEditor(second, article.editor)
    await expect.poll(() => storedText(again, article, 2), { timeout: 30_000 }).toBe(TYPED)
    await second.close()
    await rm(profile, { recursive: true, force: true })
  })
}

function openProfile(profile: string): Promise<BrowserContext> {
  const executablePath = process.env.HEXAPLA_TEST_BROWSER || undefined
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...BROWSER_FLAGS],
    baseURL: serverOrigin(),
    locale: 'en-GB',
  })
}

async function openEditor(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await signInAsSample(page, 'translator')
  await page.goto(address)
  await expect(page.getByRole('grid')).toBeVisible()
  return page
}

/** SIGKILL for every process of the browser that runs on this profile, as a power-user's task manager would. */
function killBrowser(profile: string): void {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes(profile))
  expect(pids.length).toBeGreaterThan(0)
  for (const pid of pids) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // A child went with its parent.
    }
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
