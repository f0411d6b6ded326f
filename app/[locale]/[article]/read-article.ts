import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { RequestedArticle } from '@/app/[locale]/[article]/reader-request'
import type { Locale } from '@/core/model/locale'
import type { PublishedArticle } from '@/core/model/published-article'
import { pageContext } from '@/server/http/page-context'
import { getPublishedArticle } from '@/server/queries/get-published-article'

/** The article the address names, or the 404 page; metadata and page ask once between them. */
export async function readArticle({ slug, locale }: RequestedArticle): Promise<PublishedArticle> {
  const article = await fetchArticle(slug, locale)
  return article ?? notFound()
}

/** The same article in the second language, when the project has it published. */
export async function readBeside(
  { slug, beside }: RequestedArticle,
  { languages }: PublishedArticle,
): Promise<PublishedArticle | undefined> {
  const isOffered = languages.some(({ locale, isPublished }) => isPublished && locale === beside)
  return beside !== undefined && isOffered ? fetchArticle(slug, beside) : undefined
}

const fetchArticle = cache(async (slug: string, locale: Locale): Promise<PublishedArticle | undefined> => {
  const found = await getPublishedArticle(await pageContext(), { slug, locale })
  return found.ok ? found.value : undefined
})
