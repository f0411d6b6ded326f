import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '@/core/model/ids'
import { plainTextOf } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { changeProject } from '@/server/commands/change-project'
import { publishVersion } from '@/server/commands/publish-version'
import type { Context } from '@/server/context'
import { getPublishedArticle } from '@/server/queries/get-published-article'
import { listPublishedArticles } from '@/server/queries/list-published-articles'
import { makeProject } from '@/tests/integration/test-article'
import { contextOf, makePerson } from '@/tests/integration/test-context'
import { openWorkbench, unitOf, type Workbench } from '@/tests/integration/workbench'

const [DE, EN, JA, FI] = ['de', 'en', 'ja', 'fi'] as [Locale, Locale, Locale, Locale]
let bench: Workbench
let slug: string
let reader: Context

beforeAll(async () => {
  bench = await openWorkbench(7)
  reader = contextOf(bench.database.db)
  const article = await bench.database.db.article.findUniqueOrThrow({ where: { id: bench.articleId } })
  slug = article.slug
})
afterAll(() => bench.close())

async function read(locale: Locale, ctx = reader) {
  const found = await getPublishedArticle(ctx, { slug, locale })
  if (!found.ok) throw new Error(found.code)
  return found.value
}

const textsOf = async (locale: Locale) =>
  (await read(locale)).blocks.flatMap(({ segments }) =>
    segments.map((segment) => `${segment.locale}: ${plainTextOf(segment.content)}`),
  )

const publish = (publication: 'draft' | 'published') =>
  publishVersion(bench.coordinator.context, { articleId: bench.articleId, locale: DE, publication })

describe('readers of a public project', () => {
  it('AZ-11 see nothing of a version that is not published', async () => {
    unitOf(await bench.translator.save(bench.units[0] as UnitId, 0, 'Unveröffentlicht'))
    const article = await read(DE)
    expect(article).toMatchObject({ isPublished: false, title: '文0。', titleLocale: JA, locale: DE })
    expect(JSON.stringify(article)).not.toContain('Unveröffentlicht')
    expect((await textsOf(DE)).every((text) => text.startsWith('ja: '))).toBe(true)
  })

  it('AZ-11 see what is approved, else what is confirmed, never a draft and never what was sent back', async () => {
    const [headline, confirmed, approved, draft, rejected, changed] = bench.units as [UnitId, ...UnitId[]]
    for (const unit of [confirmed, approved, rejected, changed]) {
      unitOf(await bench.translator.save(unit as UnitId, 0, 'Ein Satz.'))
    }
    unitOf(await bench.translator.save(draft as UnitId, 0, 'Ein Entw', { intent: 'draft' }))
    for (const unit of [headline, approved, changed]) unitOf(await bench.reviewer.approve(unit as UnitId, 1))
    unitOf(await bench.reviewer.reject(rejected as UnitId, 1, 'geheimer Grund'))
    unitOf(await bench.translator.save(changed as UnitId, 2, 'Noch nicht geprüft.'))
    await publish('published')
    expect(await textsOf(DE)).toEqual([
      'de: Unveröffentlicht',
      'de: Ein Satz.',
      'de: Ein Satz.',
      'ja: 文3。',
      'ja: 文4。',
      'de: Ein Satz.',
      'ja: 文6。',
    ])
    const article = await read(DE)
    expect(article).toMatchObject({ isPublished: true, title: 'Unveröffentlicht', titleLocale: DE })
    expect(JSON.stringify(article)).not.toMatch(/Entw|geheimer Grund|Noch nicht|person|@/)
  })

  it('see the source in its own language and in one the project does not have', async () => {
    expect(await read(JA)).toMatchObject({ isPublished: true })
    expect(await read(FI)).toMatchObject({ isPublished: false })
    expect(await textsOf(FI)).toEqual(await textsOf(JA))
    expect((await read(FI)).blocks[0]?.segments[0]?.isFallback).toBe(true)
    expect((await read(JA)).blocks[0]?.segments[0]?.isFallback).toBe(false)
  })

  it('find it in the list, under its title in their language, with the languages it can be read in', async () => {
    expect(await listPublishedArticles(reader, { locale: DE })).toEqual([
      { slug, title: 'Unveröffentlicht', titleLocale: DE, locales: [JA, DE] },
    ])
    expect(await listPublishedArticles(reader, { locale: EN })).toMatchObject([{ title: '文0。', titleLocale: JA }])
  })

  it('see nothing any more of a version that was taken back', async () => {
    await publish('draft')
    expect((await textsOf(DE)).every((text) => text.startsWith('ja: '))).toBe(true)
    await publish('published')
  })

  it('are told that an article does not exist when it does not', async () => {
    for (const wrong of ['nothing-here', "'; DROP TABLE article; --", '%']) {
      expect(await getPublishedArticle(reader, { slug: wrong, locale: DE })).toMatchObject({ code: 'not-found' })
    }
  })
})

describe('a project that is private', () => {
  it('AZ-15 is read by its own people only', async () => {
    await changeProject(bench.coordinator.context, { projectId: bench.project.id, visibility: 'private' })
    const { db } = bench.database
    const elsewhere = await makeProject(db)
    const stranger = contextOf(db, await makePerson(db, elsewhere.id, ['coordinator']))
    for (const ctx of [reader, stranger]) {
      expect(await getPublishedArticle(ctx, { slug, locale: DE })).toMatchObject({ code: 'not-found' })
      expect(await listPublishedArticles(ctx, { locale: DE })).toEqual([])
    }
    expect(await read(DE, bench.translator.context)).toMatchObject({ isPublished: true })
    expect(await listPublishedArticles(bench.translator.context, { locale: DE })).toHaveLength(1)
  })
})
