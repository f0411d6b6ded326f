import Link from 'next/link'
import { useLocale } from 'next-intl'
import styles from '@/components/reader/article-list.module.css'
import { readerHref } from '@/components/reader/reader-address'
import { autonymOf, directionOf } from '@/core/model/locale'
import type { PublishedArticleSummary } from '@/core/model/published-article'
import { formatDate } from '@/core/text/format-date'

/** What can be read here, each article with the languages it can be read in. */
export function ArticleList({ articles }: { readonly articles: readonly PublishedArticleSummary[] }) {
  return (
    <ol className={styles.list}>
      {articles.map((article) => (
        <li key={article.slug}>
          <Entry article={article} />
        </li>
      ))}
    </ol>
  )
}

function Entry({
  article: { slug, title, titleLocale, date, locales },
}: {
  readonly article: PublishedArticleSummary
}) {
  const interfaceLocale = useLocale()
  return (
    <>
      {date !== undefined && (
        <p className={styles.date}>
          <time dateTime={date}>{formatDate(date, interfaceLocale)}</time>
        </p>
      )}
      <h2 className={styles.title} lang={titleLocale} dir={directionOf(titleLocale)}>
        <Link href={readerHref({ slug, locale: interfaceLocale, interfaceLocale })} prefetch={false}>
          {title}
        </Link>
      </h2>
      <ul className={styles.languages}>
        {locales.map((locale) => (
          <li key={locale}>
            <Link href={readerHref({ slug, locale, interfaceLocale })} lang={locale} hrefLang={locale} prefetch={false}>
              {autonymOf(locale)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
