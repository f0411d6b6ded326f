import type { Locale } from '@/core/model/locale'
import type { PublishedArticleSummary } from '@/core/model/published-article'
import { listReadableArticles, listReadableSegments, type ReadableArticle } from '@/data/published-articles'
import type { Context } from '@/server/context'
import { titleOf } from '@/server/queries/get-published-article'

/** What there is to read for the person who asks, with titles in their language where there are any; latest first. */
export async function listPublishedArticles(
  ctx: Context,
  { locale }: { readonly locale: Locale },
): Promise<readonly PublishedArticleSummary[]> {
  const articles = await listReadableArticles(ctx.db, ownProjects(ctx))
  const articleIds = articles.map(({ id }) => id)
  const headlines = await listReadableSegments(ctx.db, { articleIds, locale, kind: 'headline' })
  return articles.map((article) => ({
    ...titleOf(
      article,
      headlines.filter(({ articleId }) => articleId === article.id),
      locale,
    ),
    slug: article.slug,
    ...(article.date !== null && { date: article.date }),
    locales: localesOf(article),
  }))
}

function ownProjects({ actor }: Context) {
  if (actor.kind === 'anonymous') return []
  return actor.isAdministrator ? undefined : actor.memberships.map(({ projectId }) => projectId)
}

function localesOf({ sourceLocale, languages }: ReadableArticle): readonly Locale[] {
  const published = languages.filter(({ isPublished }) => isPublished).map(({ locale }) => locale)
  return published.includes(sourceLocale) ? published : [sourceLocale, ...published]
}
