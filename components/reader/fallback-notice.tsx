import { useTranslations } from 'next-intl'
import styles from '@/components/reader/fallback-notice.module.css'
import { autonymOf } from '@/core/model/locale'
import type { PublishedArticle } from '@/core/model/published-article'

/** Says before the text begins what of it stands in another language, and why. */
export function FallbackNotice({ article }: { readonly article: PublishedArticle }) {
  const t = useTranslations('reader')
  const sentences = article.blocks.flatMap(({ segments }) => segments)
  const count = sentences.filter(({ isFallback }) => isFallback).length
  if (count === 0) return null
  const values = { language: autonymOf(article.locale), source: autonymOf(article.sourceLocale) }
  return (
    <p className={styles.notice}>
      {article.isPublished
        ? t('someFallBack', { ...values, count, total: sentences.length })
        : t('allFallBack', values)}
    </p>
  )
}
