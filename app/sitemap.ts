import type { MetadataRoute } from 'next'
import { absoluteHref } from '@/app/[locale]/[article]/describe-article'
import { ANONYMOUS } from '@/core/model/actor'
import { type Locale, parseLocale } from '@/core/model/locale'
import type { PublishedArticleSummary } from '@/core/model/published-article'
import { routing } from '@/i18n/routing'
import { pageContext } from '@/server/http/page-context'
import { listPublishedArticles } from '@/server/queries/list-published-articles'

export const dynamic = 'force-dynamic'

/** Every published version of every article that anybody may read, each with its other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const ctx = await pageContext()
  const locale = parseLocale(routing.defaultLocale) as Locale
  const articles = await listPublishedArticles({ ...ctx, actor: ANONYMOUS }, { locale })
  return articles.flatMap(versionsOf)
}

function versionsOf(article: PublishedArticleSummary): MetadataRoute.Sitemap {
  const languages = Object.fromEntries(article.locales.map((locale) => [locale, absoluteHref(article, locale)]))
  return article.locales.map((locale) => ({ url: absoluteHref(article, locale), alternates: { languages } }))
}
