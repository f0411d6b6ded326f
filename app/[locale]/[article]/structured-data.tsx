import { absoluteHref } from '@/app/[locale]/[article]/describe-article'
import { JsonLd } from '@/components/reader/json-ld'
import type { PublishedArticle } from '@/core/model/published-article'

/** The article in the words of schema.org. */
export function StructuredData({ article }: { readonly article: PublishedArticle }) {
  const url = absoluteHref(article, article.locale)
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: article.title,
        inLanguage: article.titleLocale,
        url,
        mainEntityOfPage: url,
        ...(article.date !== undefined && { datePublished: article.date }),
        ...(article.locale !== article.sourceLocale && { translationOfWork: originalOf(article) }),
      }}
    />
  )
}

function originalOf(article: PublishedArticle) {
  return {
    '@type': 'NewsArticle',
    inLanguage: article.sourceLocale,
    url: absoluteHref(article, article.sourceLocale),
  }
}
