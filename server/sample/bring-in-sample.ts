import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleId, ProjectId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import { findArticleIdBySlug } from '@/data/articles'
import { findProjectBySlug } from '@/data/projects'
import { writeSetting } from '@/data/settings'
import { createArticle } from '@/server/commands/create-article'
import { createProject } from '@/server/commands/create-project'
import { importVersion } from '@/server/commands/import-version'
import { previewImport } from '@/server/commands/preview-import'
import { publishVersion } from '@/server/commands/publish-version'
import type { Context } from '@/server/context'
import { expectDone } from '@/server/sample/expect-done'
import { isSampleMissing, SAMPLE_SETTING, type SampleSetting } from '@/server/sample/is-sample-missing'
import { ensureSamplePeople } from '@/server/sample/sample-people'
import { progressOf, SAMPLE_LOCALES, SAMPLE_SLUG, SAMPLE_SOURCE } from '@/server/sample/sample-plan'
import { reviewSample, writeHalfOfSample } from '@/server/sample/work-on-sample'

/**
 * Brings in the sample article on the very first run, through the same commands a coordinator's clicks reach: the
 * documents of a folder are read, recognised, cut and aligned by position. Does nothing where there is a project already.
 * Each step is all or nothing and looks first whether it was taken, so that an interrupted run is finished by the next.
 */
export async function bringInSample(ctx: Context, folder: string): Promise<void> {
  if (!(await isSampleMissing(ctx))) return
  await writeSetting(ctx.db, SAMPLE_SETTING, 'begun' satisfies SampleSetting)
  const projectId = await foundProject(ctx)
  const people = await ensureSamplePeople(ctx, projectId)
  const articleId = await storeArticle(ctx, projectId, await readFile(join(folder, `${SAMPLE_SOURCE}.md`)))
  for (const locale of SAMPLE_LOCALES.filter((candidate) => candidate !== SAMPLE_SOURCE)) {
    const bytes = await readFile(join(folder, `${locale}.md`))
    await bringInVersion(ctx, { articleId, locale, bytes, people })
  }
  await writeSetting(ctx.db, SAMPLE_SETTING, 'done' satisfies SampleSetting)
}

interface SampleVersion {
  readonly articleId: ArticleId
  readonly locale: Locale
  readonly bytes: Uint8Array
  readonly people: Awaited<ReturnType<typeof ensureSamplePeople>>
}

async function bringInVersion(ctx: Context, version: SampleVersion): Promise<void> {
  const { articleId, locale, bytes } = version
  const progress = progressOf(locale)
  if (progress === 'half-done') return writeHalfOfSample(ctx, version)
  const state = progress === 'published' ? 'reviewed' : 'translated'
  const imported = await importVersion(ctx, { articleId, locale, bytes, fileName: `${locale}.md`, state })
  if (!imported.ok && imported.code !== 'version-not-empty') expectDone(imported)
  if (progress === 'in-review') return reviewSample(ctx, version)
  expectDone(await publishVersion(ctx, { articleId, locale, publication: 'published' }))
}

async function foundProject(ctx: Context): Promise<ProjectId> {
  const founded = await findProjectBySlug(ctx.db, 'hexapla')
  if (founded !== undefined) return founded.id
  const project = await createProject(ctx, {
    name: 'Hexapla',
    slug: 'hexapla',
    sourceLocale: SAMPLE_SOURCE,
    visibility: 'public',
    locales: SAMPLE_LOCALES.map((locale) => ({ locale, policy: 'four-eyes' })),
  })
  return expectDone(project).id
}

async function storeArticle(ctx: Context, projectId: ProjectId, bytes: Uint8Array): Promise<ArticleId> {
  const stored = await findArticleIdBySlug(ctx.db, SAMPLE_SLUG)
  if (stored !== undefined) return stored
  const proposal = expectDone(await previewImport(ctx, { projectId, bytes, fileName: `${SAMPLE_SOURCE}.md` }))
  const article = await createArticle(ctx, {
    projectId,
    slug: SAMPLE_SLUG,
    sourceLocale: proposal.sourceLocale ?? SAMPLE_SOURCE,
    date: proposal.date,
    targetLocales: proposal.targetLocales.map(({ locale }) => locale),
    parts: proposal.parts.map(({ role, level, content }) => ({ role, level, content })),
  })
  return expectDone(article).articleId
}
