import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { callFromPage, type TestArticle } from '@/tests/e2e/article'
import { HOSTILE_TEXTS } from '@/tests/e2e/hostile-texts'

/** An article every text of which is hostile: its source, its English and its headline. */
export interface HostileArticle extends TestArticle {
  readonly projectId: string
  /** By row, from the first on: the source as it was cut into segments, and the English beside it. */
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

export const HEADLINE = '</title><img id=pwned src=x onerror=__pwn()> & {count, plural, one {#} other {#}} </script>'
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template would run.
export const REASON = '"><img id=pwned src=x onerror=__pwn()> ${__pwn()} {reason} </p><script>__pwn()</script>'

interface HostilePeople {
  readonly coordinator: Page
  readonly translator: Page
}

/** Brings the article in through the API, and translates each segment by the hostile text that comes next. */
export async function createHostileArticle({ coordinator, translator }: HostilePeople): Promise<HostileArticle> {
  const slug = `hostile-${randomUUID()}`
  const { projects } = await callFromPage(coordinator, 'GET', '/projects')
  const parts = [HEADLINE, ...HOSTILE_TEXTS].map((text, index) => ({
    role: index === 0 ? 'headline' : 'paragraph',
    level: index === 0 ? 1 : 0,
    content: [{ kind: 'text', text }],
  }))
  const article = { slug, sourceLocale: 'ja', date: null, targetLocales: ['en', 'la'], parts }
  const projectId = projects[0].id
  const { articleId } = await callFromPage(coordinator, 'POST', `/projects/${projectId}/articles`, article)
  const { rows } = await callFromPage(coordinator, 'GET', `/articles/${articleId}/rows?locales=en`)
  const units: { id: string; text: string }[] = rows.map(
    ({ units }: { units: Record<string, { id: string }> }, index: number) => ({
      id: units.en?.id ?? '',
      text: index === 0 ? HEADLINE : (HOSTILE_TEXTS[(index * 7) % HOSTILE_TEXTS.length] ?? ''),
    }),
  )
  await translateAll(translator, units)
  return {
    articleId,
    slug,
    projectId,
    editor: `/en/work/articles/${articleId}/edit?languages=en`,
    sources: rows.map(({ content }: { content: { text: string }[] }) => content.map(({ text }) => text).join('')),
    targets: units.map(({ text }) => text),
  }
}

/** In one go in the page: sixty calls one by one would take most of a test's time. */
async function translateAll(page: Page, units: readonly { readonly id: string; readonly text: string }[]) {
  const refused = await page.evaluate(async (all) => {
    const answers = all.map(async ({ id, text }) => {
      const content = [{ kind: 'text', text }]
      const save = { operationId: crypto.randomUUID(), baseRevision: 0, intent: 'confirm', content }
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/v1/units/${id}`, { method: 'PUT', headers, body: JSON.stringify(save) })
      return answer.ok ? [] : [`${answer.status} ${text}`]
    })
    return (await Promise.all(answers)).flat()
  }, units)
  if (refused.length > 0) throw new Error(`texts were refused:\n${refused.join('\n')}`)
}
