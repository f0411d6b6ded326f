import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'

/** Debian's Chromium as root needs no sandbox; the rest keeps it from calling anybody while it is measured. */
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A number of the heap that is neither rounded nor an hour old.
  '--enable-precise-memory-info',
]

/** The Chromium that `tests/bench/run.mjs` found, or the one named in HEXAPLA_TEST_BROWSER. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.HEXAPLA_TEST_BROWSER || undefined, args: BROWSER_FLAGS })
}

/** A page in which functions of a benchmark can run: their loader names them with a helper that pages do not have. */
export async function openPage(owner: Browser | BrowserContext): Promise<Page> {
  const page = await owner.newPage()
  await page.addInitScript('window.__name = (value) => value')
  return page
}
