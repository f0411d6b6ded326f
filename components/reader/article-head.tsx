import { arrangeArticle } from '@/components/reader/arrange-article'
import styles from '@/components/reader/article-head.module.css'
import { BlockElement } from '@/components/reader/block-element'
import { BlockPair } from '@/components/reader/block-pair'
import type { BesideLayout } from '@/components/reader/reader-address'
import { Sentences } from '@/components/reader/sentences'
import type { PublishedArticle, PublishedBlock } from '@/core/model/published-article'
import { formatDate } from '@/core/text/format-date'

interface ArticleHeadProps {
  readonly article: PublishedArticle
  readonly beside?: PublishedArticle
  readonly layout: BesideLayout
}

/** Section, headline, date and names. The date is written as the article's language writes dates. */
export function ArticleHead({ article, beside, layout }: ArticleHeadProps) {
  const { title, credits, hasHeadline } = arrangeArticle(article)
  const blocks = (part: readonly PublishedBlock[]) =>
    part.map((block) =>
      beside === undefined ? (
        <BlockElement key={block.id} block={block}>
          <Sentences segments={block.segments} locale={article.locale} />
        </BlockElement>
      ) : (
        <BlockPair key={block.id} block={block} locale={article.locale} beside={beside} layout={layout} />
      ),
    )
  return (
    <header className={styles.head}>
      {blocks(title)}
      {!hasHeadline && (
        <BlockElement block={{ kind: 'headline', level: 0 }}>
          <span lang={article.titleLocale}>{article.title}</span>
        </BlockElement>
      )}
      {article.date !== undefined && (
        <p className={styles.date}>
          <time dateTime={article.date}>{formatDate(article.date, article.locale)}</time>
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
