import { absoluteHref } from '@/app/[locale]/[article]/describe-article'
import type { PublishedArticle } from '@/core/model/published-article'

/** The article for search engines: schema.org as JSON-LD. A data block, not a script: nothing runs it. */
export function StructuredData({ article }: { readonly article: PublishedArticle }) {
  return <script type="application/ld+json">{escapeForScript(JSON.stringify(describeForSearch(article)))}</script>
}

/** A `<` inside the JSON must not be able to end the element; `\u003c` is the same character to a JSON reader. */
export function escapeForScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

function describeForSearch(article: PublishedArticle) {
  const url = absoluteHref(article, article.locale)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    inLanguage: article.titleLocale,
    url,
    mainEntityOfPage: url,
    ...(article.date !== undefined && { datePublished: article.date }),
    ...(article.locale !== article.sourceLocale && {
      translationOfWork: {
        '@type': 'NewsArticle',
        inLanguage: article.sourceLocale,
        url: absoluteHref(article, article.sourceLocale),
      },
    }),
  }
}
