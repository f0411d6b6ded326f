import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { defineCommand, type Outcome } from '@/cli/command'
import { openCommandContext } from '@/cli/command-context'
import { fail, type Result, succeed } from '@/core/model/result'
import { locale } from '@/core/protocol/fields'
import { findArticleIdBySlug } from '@/data/articles'
import type { Context } from '@/server/context'
import { exportVersion } from '@/server/queries/export-version'

const input = z.object({ article: z.string().min(1), locale, output: z.string().min(1).optional() })
type Input = z.output<typeof input>

/** A version as Markdown, to standard output or into a file. */
export const exportArticle = defineCommand({
  name: 'export',
  summary: 'Take an article out in one language, as Markdown',
  arguments: ['ARTICLE'],
  options: {
    locale: { help: 'The language, such as fi', value: 'TAG' },
    output: { help: 'The file to write; standard output when left out', value: 'FILE' },
  },
  input,
  async run(typed, terminal): Promise<Result<Outcome>> {
    const opened = await openCommandContext(terminal)
    if (!opened.ok) return opened
    return exportTo(opened.value.ctx, typed).finally(() => opened.value.close())
  },
})

async function exportTo(ctx: Context, typed: Input): Promise<Result<Outcome>> {
  const articleId = await findArticleIdBySlug(ctx.db, typed.article)
  if (articleId === undefined) return fail('not-found')
  const file = await exportVersion(ctx, { articleId, locale: typed.locale, format: 'markdown' })
  if (!file.ok) return file
  if (typed.output === undefined) return succeed({ text: file.value.text, data: { ...file.value } })
  await writeFile(typed.output, file.value.text)
  return succeed({ text: typed.output, data: { fileName: typed.output } })
}
