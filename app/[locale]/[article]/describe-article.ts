import type { Metadata } from 'next'
import { type ReaderAddress, readerHref } from '@/components/reader/reader-address'
import { plainTextOf } from '@/core/model/inline-content'
import type { PublishedArticle } from '@/core/model/published-article'
import { sentenceGap } from '@/core/text/sentence-gap'
import { routing } from '@/i18n/routing'
import { appEnv } from '@/server/app-state'

// Search engines show about this much.
const DESCRIPTION_LENGTH = 160

/** Title, canonical address and the addresses of the other languages (`hreflang`), the source as `x-default`. */
export function describeArticle(article: PublishedArticle, { beside }: Pick<ReaderAddress, 'beside'>): Metadata {
  // A page that only shows the source again, or two languages at once, points to the page it repeats.
  const original = article.isPublished ? article.locale : article.sourceLocale
  const canonical = absoluteHref(article, original)
  const description = openingOf(article)
  return {
    title: article.title,
    description,
    alternates: { canonical, languages: alternatesOf(article) },
    robots: article.isPublished && beside === undefined ? undefined : { index: false, follow: true },
    openGraph: {
      type: 'article',
      title: article.title,
      description,
      url: canonical,
      locale: article.titleLocale.replace('-', '_'),
      publishedTime: article.date,
    },
  }
}

/** The full address of an article in a language; one the interface does not speak is read in the default interface. */
export function absoluteHref({ slug }: Pick<PublishedArticle, 'slug'>, locale: string): string {
  return appEnv().publicOrigin + readerHref({ slug, locale, interfaceLocale: routing.defaultLocale })
}

function alternatesOf(article: PublishedArticle): Record<string, string> {
  const published = article.languages.filter(({ isPublished }) => isPublished)
  return {
    ...Object.fromEntries(published.map(({ locale }) => [locale, absoluteHref(article, locale)])),
    'x-default': absoluteHref(article, article.sourceLocale),
  }
}

/** The first sentence of the first paragraph, and the following ones as far as there is room. */
function openingOf({ blocks }: PublishedArticle): string | undefined {
  const sentences = blocks.find(({ kind }) => kind === 'paragraph')?.segments ?? []
  let opening = ''
  for (const { content, locale } of sentences) {
    const text = plainTextOf(content).trim()
    const longer = opening + sentenceGap({ text: opening, locale }, { text, locale }) + text
    if (opening !== '' && longer.length > DESCRIPTION_LENGTH) break
    opening = longer
  }
  return opening === '' ? undefined : opening
}
