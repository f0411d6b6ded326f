import { fail, succeed } from '@/core/model/result'
import type { findRowOperation } from '@/core/protocol/articles'
import type { InputOf } from '@/core/protocol/operation'
import { findRow as findStoredRow } from '@/data/find-row'
import { locateArticle } from '@/data/locate'
import type { Context } from '@/server/context'
import { requireAccess } from '@/server/policies/require-access'

/** Where the next unit of a kind stands, wrapping round at the end of the article. */
export async function findRow(ctx: Context, input: InputOf<typeof findRowOperation>) {
  const access = requireAccess(ctx.actor, await locateArticle(ctx.db, input.articleId))
  if (!access.ok) return access
  const { locales } = access.value.thing
  if (!locales.includes(input.locale)) return fail('language-not-in-project', { locale: input.locale })
  return succeed({ position: await findStoredRow(ctx.db, input) })
}
