import { useTranslations } from 'next-intl'
import { InlineContent } from '@/components/content/inline-content'
import { sentenceId } from '@/components/reader/reader-address'
import styles from '@/components/reader/sentence.module.css'
import { autonymOf, directionOf } from '@/core/model/locale'
import type { PublishedSegment } from '@/core/model/published-article'

interface SentenceProps {
  readonly segment: PublishedSegment
  /** The language of the text around it. */
  readonly locale: string
  /** Only one column of a page may carry the anchors. */
  readonly isAnchor: boolean
  /** The first of a run in another language says which language that is; the others only look different. */
  readonly beginsFallback: boolean
}

/** One sentence. The source standing in for a missing translation has its own language, direction, look and name. */
export function Sentence({ segment, locale, isAnchor, beginsFallback }: SentenceProps) {
  const t = useTranslations('reader')
  const isForeign = segment.locale !== locale
  return (
    <span
      id={isAnchor ? sentenceId(segment.position) : undefined}
      className={styles.sentence}
      lang={isForeign ? segment.locale : undefined}
      dir={isForeign ? directionOf(segment.locale) : undefined}
      data-segment={segment.position}
      data-sentence={isAnchor ? segment.position : undefined}
      data-fallback={segment.isFallback || undefined}
      title={segment.isFallback ? t('notTranslated', { language: autonymOf(locale) }) : undefined}
    >
      {beginsFallback && <small className={styles.language}>{autonymOf(segment.locale)}</small>}
      <InlineContent content={segment.content} />
    </span>
  )
}
