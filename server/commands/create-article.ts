import type { ArticleId } from '@/core/model/ids'
import { RESERVED_SLUGS } from '@/core/model/reserved-slugs'
import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { createArticleOperation } from '@/core/protocol/import'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import { insertArticle, type NewArticle, type NewBlock } from '@/data/articles'
import { recordAudit } from '@/data/audit'
import { inTransaction } from '@/data/database'
import { appendProjectLocales } from '@/data/project-locales'
import { sqlStateOf, UNIQUE_VIOLATION } from '@/data/sql-state'
import { requireCoordinator } from '@/server/auth/require-coordinator'
import type { Context } from '@/server/context'
import { cutBlocks } from '@/server/import/cut-blocks'

type Operation = typeof createArticleOperation
type Input = InputOf<Operation>

/** Storing 20,000 segments in 14 languages is one transaction; a save waits for seconds at most elsewhere. */
const TIMEOUT_MS = 120_000

/** Stores an article from its confirmed parts with an empty unit for every segment and language: all of it or nothing. */
export async function createArticle(ctx: Context, input: Input): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const coordinator = await requireCoordinator(ctx, input.projectId)
  if (!coordinator.ok) return coordinator
  if (RESERVED_SLUGS.has(input.slug)) return fail('slug-taken')
  const blocks = cutBlocks(input.parts, input.sourceLocale)
  if (blocks.length === 0) return fail('document-empty')
  const article: NewArticle = {
    id: ctx.newId() as ArticleId,
    projectId: input.projectId,
    slug: input.slug,
    sourceLocale: input.sourceLocale,
    title: titleOf(blocks),
    ...(input.date !== null && { date: input.date }),
    createdBy: coordinator.value.id,
    blocks,
    targetLocales: [...new Set(input.targetLocales)].filter((locale) => locale !== input.sourceLocale),
  }
  return store(ctx, article)
}

async function store(ctx: Context, article: NewArticle): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const segmentCount = article.blocks.reduce((sum, { segments }) => sum + segments.length, 0)
  try {
    await inTransaction(
      ctx.db,
      async (transaction) => {
        // A language the page lists and the project lacks joins the project, at the end of its list.
        await appendProjectLocales(transaction, article.projectId, [article.sourceLocale, ...article.targetLocales])
        await insertArticle(transaction, article, () => ctx.newId())
        await recordAudit(transaction, {
          actorId: article.createdBy,
          action: 'article.create',
          subjectType: 'article',
          subjectId: article.id,
          projectId: article.projectId,
          values: { segments: segmentCount, locales: article.targetLocales.length },
          requestId: ctx.requestId,
          ipAddress: ctx.ipAddress,
        })
      },
      { timeoutMs: TIMEOUT_MS },
    )
  } catch (error) {
    if (sqlStateOf(error) === UNIQUE_VIOLATION) return fail('slug-taken')
    throw error
  }
  return succeed({ articleId: article.id, slug: article.slug, segmentCount })
}

function titleOf(blocks: readonly NewBlock[]): string {
  const headline =
    blocks.find(({ kind }) => kind === 'headline') ?? blocks.find(({ kind }) => kind === 'heading') ?? blocks[0]
  return (
    headline?.segments
      .map(({ text }) => text)
      .join(' ')
      .trim()
      .slice(0, 500) ?? ''
  )
}
