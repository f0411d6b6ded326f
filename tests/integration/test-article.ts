import type { ArticleId, ProjectId, UnitId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { insertArticle, type NewBlock } from '@/data/articles'
import { inTransaction, type OpenDatabase } from '@/data/database'
import { hashContent } from '@/data/hash-content'
import { newId } from '@/server/new-id'

type Db = OpenDatabase['db']

export interface TestProject {
  readonly id: ProjectId
  readonly slug: string
  readonly locales: readonly Locale[]
}

/** A project whose source is Japanese, with four eyes for every language. */
export async function makeProject(db: Db, tags: readonly string[] = ['de', 'en']): Promise<TestProject> {
  const id = newId() as ProjectId
  const locales = ['ja', ...tags] as Locale[]
  const project = { id, slug: `project-${id.slice(-12)}`, locales }
  await db.project.create({
    data: { id, slug: project.slug, name: 'A project', sourceLocale: 'ja', visibility: 'public' },
  })
  await db.projectLocale.createMany({ data: locales.map((locale, position) => ({ projectId: id, locale, position })) })
  return project
}

/** A headline, then paragraphs of five sentences each, numbered through so that a test can tell them apart. */
export async function makeArticle(db: Db, project: TestProject, sentences = 10): Promise<ArticleId> {
  const id = newId() as ArticleId
  const paragraphs = Array.from({ length: Math.ceil((sentences - 1) / 5) }, (_, paragraph) =>
    makeBlock('paragraph', paragraph * 5 + 1, Math.min(5, sentences - 1 - paragraph * 5)),
  )
  const article = {
    id,
    projectId: project.id,
    slug: `article-${id.slice(-12)}`,
    sourceLocale: 'ja' as Locale,
    title: '文0。',
    blocks: [makeBlock('headline', 0, 1), ...paragraphs],
    targetLocales: project.locales,
  }
  await inTransaction(db, (tx) => insertArticle(tx, article, newId), { timeoutMs: 120_000 })
  return id
}

function makeBlock(kind: NewBlock['kind'], first: number, count: number): NewBlock {
  const segments = Array.from({ length: count }, (_, index) => {
    const text = `文${first + index}。`
    const content = textContent(text)
    return { content, text, hash: hashContent(content), words: text.length }
  })
  return { kind, level: 0, segments }
}

/** The ids of a version's units in reading order. */
export async function unitIdsOf(db: Db, articleId: ArticleId, locale: string): Promise<readonly UnitId[]> {
  const units = await db.unit.findMany({
    where: { version: { articleId, locale } },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  return units.map((unit) => unit.id as UnitId)
}
