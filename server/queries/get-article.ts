import { type Result, succeed } from '@/core/model/result'
import type { ArticleOverview, getArticleOperation } from '@/core/protocol/articles'
import type { InputOf } from '@/core/protocol/operation'
import { findArticleHead } from '@/data/article-heads'
import { listVersions } from '@/data/progress'
import type { Context } from '@/server/context'
import { canPublish, canReview, canTranslate } from '@/server/policies/project-policy'
import { requireAccess } from '@/server/policies/require-access'

/** An article's overview: how far each language is, and what the person who asks may do in it. */
export async function getArticle(
  ctx: Context,
  input: InputOf<typeof getArticleOperation>,
): Promise<Result<ArticleOverview>> {
  const access = requireAccess(ctx.actor, await findArticleHead(ctx.db, input.articleId))
  if (!access.ok) return access
  const { thing: head } = access.value
  const versions = await listVersions(ctx.db, head.id)
  return succeed({
    ...head,
    versions: versions.map((version) => {
      const place = { projectId: head.projectId, locale: version.locale }
      return {
        ...version,
        people: [...version.people],
        canTranslate: canTranslate(ctx.actor, place),
        canReview: canReview(ctx.actor, place),
        canPublish: canPublish(ctx.actor, place),
      }
    }),
  })
}
