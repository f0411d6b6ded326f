import { fail, succeed } from '@/core/model/result'
import type { listRowsOperation } from '@/core/protocol/articles'
import type { InputOf } from '@/core/protocol/operation'
import { locateArticle } from '@/data/locate'
import { countSegments, listRows as listStoredRows } from '@/data/segments'
import type { Context } from '@/server/context'
import { requireAccess } from '@/server/policies/require-access'

/** Rows of the editor. The source's own language may be asked for like any other: it has no units. */
export async function listRows(ctx: Context, input: InputOf<typeof listRowsOperation>) {
  const access = requireAccess(ctx.actor, await locateArticle(ctx.db, input.articleId))
  if (!access.ok) return access
  const { id, locales, sourceLocale } = access.value.thing
  const missing = input.locales.find((locale) => locale !== sourceLocale && !locales.includes(locale))
  if (missing !== undefined) return fail('language-not-in-project', { locale: missing })
  const [rows, total] = await Promise.all([
    listStoredRows(ctx.db, { articleId: id, locales: input.locales, from: input.from, count: input.count }),
    countSegments(ctx.db, id),
  ])
  return succeed({ rows, total })
}
