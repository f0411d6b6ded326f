import { arrangeArticle } from '@/components/reader/arrange-article'
import { ArticleHead } from '@/components/reader/article-head'
import styles from '@/components/reader/article-view.module.css'
import { BlockElement } from '@/components/reader/block-element'
import { BlockPair } from '@/components/reader/block-pair'
import { FallbackNotice } from '@/components/reader/fallback-notice'
import type { BesideLayout } from '@/components/reader/reader-address'
import { Sentences } from '@/components/reader/sentences'
import { directionOf } from '@/core/model/locale'
import type { PublishedArticle } from '@/core/model/published-article'

interface ArticleViewProps {
  readonly article: PublishedArticle
  /** The same article in the second language. */
  readonly beside?: PublishedArticle
  readonly layout: BesideLayout
}

/** An article as it is read, alone or beside itself in a second language. */
export function ArticleView({ article, beside, layout }: ArticleViewProps) {
  const { locale } = article
  return (
    <div className={styles.frame} data-columns={beside === undefined ? 1 : 2}>
      <FallbackNotice article={article} />
      <article
        className={styles.article}
        lang={locale}
        dir={directionOf(locale)}
        data-untranslated={article.isPublished ? undefined : true}
      >
        <ArticleHead article={article} beside={beside} />
        <div className={styles.body}>
          {arrangeArticle(article).body.map((block) =>
            beside === undefined ? (
              <BlockElement key={block.id} block={block} locale={locale}>
                <Sentences segments={block.segments} locale={locale} />
              </BlockElement>
            ) : (
              <BlockPair key={block.id} block={block} locale={locale} beside={beside} layout={layout} />
            ),
          )}
        </div>
      </article>
    </div>
  )
}
