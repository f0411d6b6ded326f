import { succeed } from '@/core/model/result'
import type { publishVersionOperation } from '@/core/protocol/articles'
import type { InputOf } from '@/core/protocol/operation'
import { recordAudit } from '@/data/audit'
import { inTransaction } from '@/data/database'
import { announce } from '@/data/live-events'
import { locateArticle } from '@/data/locate'
import { setPublication } from '@/data/versions'
import type { Context } from '@/server/context'
import { canPublish } from '@/server/policies/project-policy'
import { requireAccess } from '@/server/policies/require-access'

/** Opens a version to readers, or takes it back from them. Asked for twice, it is done and recorded once. */
export async function publishVersion(ctx: Context, input: InputOf<typeof publishVersionOperation>) {
  const { articleId, locale, publication } = input
  const article = await locateArticle(ctx.db, articleId)
  const known = article?.locales.includes(locale) ? article : undefined
  const access = requireAccess(ctx.actor, known, ({ projectId }) => canPublish(ctx.actor, { projectId, locale }))
  if (!access.ok) return access
  const { person, thing } = access.value
  await inTransaction(ctx.db, async (tx) => {
    if (!(await setPublication(tx, { articleId, locale, publication }))) return
    await recordAudit(tx, {
      actorId: person.id,
      action: 'version.publish',
      subjectType: 'article',
      subjectId: articleId,
      projectId: thing.projectId,
      values: { locale, publication },
      requestId: ctx.requestId,
      ipAddress: ctx.ipAddress,
    })
    await announce(tx, { type: 'version', articleId, locale, publication })
  })
  return succeed({ locale, publication })
}
