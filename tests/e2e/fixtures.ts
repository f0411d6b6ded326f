import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { SAMPLE_PEOPLE } from '@/core/protocol/session'
import en from '@/messages/en.json' with { type: 'json' }

export { en, expect }

type SamplePerson = (typeof SAMPLE_PEOPLE)[number]

interface Fixtures {
  /** A browser of its own, signed in as one of the sample's people. */
  readonly signInAs: (person: SamplePerson) => Promise<Page>
  /** What the browser complained about; each test ends by asserting that it is empty. */
  readonly complaints: string[]
}

/** Messages that belong to the test and not to a fault: an answer of 4xx that a test provokes on purpose. */
const EXPECTED =
  /Failed to load resource: the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|net::ERR_CONNECTION_REFUSED/

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      watch(context, complaints)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  signInAs: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (person) => {
      const context = await browser.newContext({ baseURL: serverOrigin(), locale: 'en-GB' })
      watch(context, complaints)
      contexts.push(context)
      const page = await context.newPage()
      await signInAsSample(page, person)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

/** One click on the sign-in page, without the click. */
export async function signInAsSample(page: Page, person: SamplePerson): Promise<void> {
  await page.goto('/en/sign-in')
  const answer = await page.evaluate(async (name) => {
    const response = await fetch('/api/v1/session/sample', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: name }),
    })
    return response.status
  }, person)
  expect(answer).toBe(200)
}

export function serverOrigin(): string {
  const origin = process.env.HEXAPLA_E2E_ORIGIN
  if (origin === undefined) throw new Error('start-server.ts has not run')
  return origin
}

/** WCAG 2.2 A and AA, as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

function watch(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
}
