import type { ArticleId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import { createArticleOperation } from '@/core/protocol/import'
import type { HttpClient } from '@/tests/rig/http-client'
import { succeed, type WorldProject } from '@/tests/rig/world'

const SENTENCES = [
  '六つの欄に一つの本文を並べた人がいた。',
  '写字生たちは毎日、朝から夕方まで書き続けた。',
  '完成した書物はおよそ六千枚の羊皮紙に達したという。',
  '一行ごとに意味が揃っていることが大切だった。',
]

/** An article of so many one-sentence paragraphs with a heading every 50, made through the API. */
export async function createLargeArticle(
  client: HttpClient,
  project: WorldProject,
  segments: number,
): Promise<{ readonly articleId: ArticleId; readonly slug: string }> {
  const parts = Array.from({ length: segments }, (_, index) => ({
    role: index % 50 === 0 ? ('heading' as const) : ('paragraph' as const),
    level: index % 50 === 0 ? 2 : 0,
    content: textContent(
      index % 50 === 0 ? `第${index / 50 + 1}章` : `${index}、${SENTENCES[index % SENTENCES.length]}`,
    ),
  }))
  const slug = `large-${segments}`
  const answer = await succeed(client, createArticleOperation, {
    projectId: project.id,
    slug,
    sourceLocale: 'ja',
    date: null,
    targetLocales: ['en', 'fi', 'de'],
    parts,
  })
  return { articleId: answer.body.articleId, slug }
}
