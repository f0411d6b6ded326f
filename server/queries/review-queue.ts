import { succeed } from '@/core/model/result'
import type { reviewQueueOperation } from '@/core/protocol/articles'
import type { InputOf } from '@/core/protocol/operation'
import { locateArticle } from '@/data/locate'
import { describeQueue, listWaiting } from '@/data/review-queue'
import type { Context } from '@/server/context'
import { canReview, mayApproveText } from '@/server/policies/project-policy'
import { requireAccess } from '@/server/policies/require-access'

/** What waits for a language's reviewers. Their own texts are there too, marked as not theirs to approve. */
export async function reviewQueue(ctx: Context, input: InputOf<typeof reviewQueueOperation>) {
  const { articleId, locale, from } = input
  const article = await locateArticle(ctx.db, articleId)
  const known = article?.locales.includes(locale) ? article : undefined
  const access = requireAccess(ctx.actor, known, ({ projectId }) => canReview(ctx.actor, { projectId, locale }))
  if (!access.ok) return access
  const [{ waiting, policy }, units] = await Promise.all([
    describeQueue(ctx.db, { articleId, locale }),
    listWaiting(ctx.db, { articleId, locale, from }),
  ])
  const items = units.map((item) => ({
    ...item,
    canApprove: mayApproveText(ctx.actor, item.unit.author?.id, policy),
  }))
  return succeed({ items, waiting })
}
