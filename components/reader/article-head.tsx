import { arrangeArticle } from '@/components/reader/arrange-article'
import styles from '@/components/reader/article-head.module.css'
import { BlockElement } from '@/components/reader/block-element'
import { BlockPair } from '@/components/reader/block-pair'
import { Sentences } from '@/components/reader/sentences'
import { directionOf } from '@/core/model/locale'
import type { PublishedArticle, PublishedBlock } from '@/core/model/published-article'
import { formatDate } from '@/core/text/format-date'

interface ArticleHeadProps {
  readonly article: PublishedArticle
  readonly beside?: PublishedArticle
}

/** Section, headline, date and names. The date is written as the article's language writes dates. */
export function ArticleHead({ article, beside }: ArticleHeadProps) {
  // Beside a text that is all in the source's language, a date in another one would stand alone.
  const dateLocale = article.isPublished ? article.locale : article.sourceLocale
  const { title, credits, hasHeadline } = arrangeArticle(article)
  const blocks = (part: readonly PublishedBlock[]) =>
    part.map((block) =>
      beside === undefined ? (
        <BlockElement key={block.id} block={block} locale={article.locale}>
          <Sentences segments={block.segments} locale={article.locale} />
        </BlockElement>
      ) : (
        <BlockPair key={block.id} block={block} locale={article.locale} beside={beside} layout="paragraphs" />
      ),
    )
  return (
    <header className={styles.head}>
      {blocks(title)}
      {!hasHeadline && (
        <BlockElement block={{ kind: 'headline', level: 0, segments: [] }} locale={article.locale}>
          <span lang={article.titleLocale}>{article.title}</span>
        </BlockElement>
      )}
      {article.date !== undefined && (
        <p className={styles.date}>
          <time dateTime={article.date} lang={dateLocale} dir={directionOf(dateLocale)}>
            {formatDate(article.date, dateLocale)}
          </time>
          {beside !== undefined && (
            <time dateTime={article.date} lang={beside.locale}>
              {formatDate(article.date, beside.locale)}
            </time>
          )}
        </p>
      )}
      {blocks(credits)}
    </header>
  )
}
