import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { defineCommand, type Outcome } from '@/cli/command'
import { openCommandContext } from '@/cli/command-context'
import { fail, type Result, succeed } from '@/core/model/result'
import { locale } from '@/core/protocol/fields'
import { findProjectBySlug } from '@/data/projects'
import { createArticle } from '@/server/commands/create-article'
import { previewImport } from '@/server/commands/preview-import'
import type { Context } from '@/server/context'

const input = z.object({
  file: z.string().min(1),
  project: z.string().min(1).default('hexapla'),
  encoding: z.string().optional(),
  'source-locale': locale.optional(),
  slug: z.string().optional(),
})
type Input = z.output<typeof input>

/** What a coordinator does in the browser, without the looking: the recognised parts are stored as proposed. */
export const importArticle = defineCommand({
  name: 'import',
  summary: 'Bring an article in from a file: plain text, Markdown or HTML',
  arguments: ['FILE'],
  options: {
    project: { help: 'The project it belongs to; hexapla when left out', value: 'SLUG' },
    encoding: { help: 'The character encoding, when it is not recognised', value: 'NAME' },
    'source-locale': { help: 'The language it is written in, when it is not recognised', value: 'TAG' },
    slug: { help: 'The last part of its address; made from the headline when left out', value: 'SLUG' },
  },
  input,
  async run(typed, terminal): Promise<Result<Outcome>> {
    const opened = await openCommandContext(terminal)
    if (!opened.ok) return opened
    return importFile(opened.value.ctx, typed).finally(() => opened.value.close())
  },
})

async function importFile(ctx: Context, typed: Input): Promise<Result<Outcome>> {
  const project = await findProjectBySlug(ctx.db, typed.project)
  if (project === undefined) return fail('not-found')
  const bytes = await readFile(typed.file)
  const document = {
    bytes,
    fileName: basename(typed.file),
    encoding: typed.encoding,
    sourceLocale: typed['source-locale'],
  }
  const proposal = await previewImport(ctx, { projectId: project.id, ...document })
  if (!proposal.ok) return proposal
  const { date, parts, slug, sourceLocale, targetLocales } = proposal.value
  const listed = targetLocales.map((language) => language.locale)
  const article = await createArticle(ctx, {
    projectId: project.id,
    slug: typed.slug ?? slug,
    sourceLocale: sourceLocale ?? project.sourceLocale,
    date,
    targetLocales: listed.length > 0 ? listed : project.locales.map((language) => language.locale),
    parts: parts.map(({ role, level, content }) => ({ role, level, content })),
  })
  if (!article.ok) return article
  const { articleId, segmentCount } = article.value
  const link = `${ctx.publicOrigin}/work/articles/${articleId}`
  return succeed({ text: `${segmentCount} segments: ${link}`, data: { ...article.value, link } })
}
