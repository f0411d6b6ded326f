import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect } from '@/tests/e2e/fixtures'

export interface TestArticle {
  readonly articleId: string
  readonly slug: string
  readonly editor: string
}

const SENTENCES = ['六つの欄があった。', '写字生は書き続けた。', '一行ごとに揃っていた。', 'その本は失われた。']

/** An article of its own for one test, made by a coordinator's browser; one paragraph per sentence. */
export async function createArticle(page: Page, sentences: readonly string[] = SENTENCES): Promise<TestArticle> {
  const slug = `test-${randomUUID()}`
  const { projects } = await callFromPage(page, 'GET', '/projects')
  const parts = ['題', ...sentences].map((text, index) => ({
    role: index === 0 ? 'headline' : 'paragraph',
    level: index === 0 ? 1 : 0,
    content: [{ kind: 'text', text }],
  }))
  const article = { slug, sourceLocale: 'ja', date: null, targetLocales: ['en', 'la'], parts }
  const { articleId } = await callFromPage(page, 'POST', `/projects/${projects[0].id}/articles`, article)
  return { articleId, slug, editor: `/en/work/articles/${articleId}/edit?languages=en,la` }
}

/** The API as the page itself calls it, with its cookies and its origin. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose shape is what it tests.
export async function callFromPage(page: Page, method: string, path: string, body?: unknown): Promise<any> {
  const answer = await page.evaluate(
    async ([verb, address, json]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/api/v1${address}`, {
        method: verb,
        ...(json !== undefined && { body: json, headers }),
      })
      return { status: response.status, json: await response.json() }
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  )
  expect([method, path, answer.status]).toEqual([method, path, 200])
  return answer.json
}

/** The cell of a row, counted as the page counts: column 0 is the source. */
export function cellAt(page: Page, segment: number, column: number) {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(segment), exact: true }) })
  return row.getByRole('gridcell').nth(column)
}

/** What the server has for a row's unit in a language. */
export async function storedText(
  page: Page,
  { articleId }: TestArticle,
  segment: number,
  locale = 'en',
): Promise<string> {
  const { rows } = await callFromPage(
    page,
    'GET',
    `/articles/${articleId}/rows?locales=${locale}&from=${segment - 1}&count=1`,
  )
  return rows[0].units[locale].text
}
