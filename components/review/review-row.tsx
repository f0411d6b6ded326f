'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useRef } from 'react'
import { InlineContent } from '@/components/content/inline-content'
import { DiffView } from '@/components/review/diff-view'
import { ReviewActions } from '@/components/review/review-actions'
import styles from '@/components/review/review-row.module.css'
import type { SeenText } from '@/components/review/review-state'
import type { Review } from '@/components/review/use-review'
import type { ReviewDialog } from '@/components/review/use-review-keys'
import { Notice } from '@/components/ui/notice'
import { directionOf } from '@/core/model/locale'
import type { ArticleOverview, ReviewItem } from '@/core/protocol/articles'

interface ReviewRowProps {
  readonly item: ReviewItem
  readonly article: ArticleOverview
  readonly seen: SeenText | undefined
  /** Given to the row one is at. */
  readonly review: Review | undefined
  readonly onChoose: () => void
  readonly onOpen: (dialog: ReviewDialog) => void
}

/** A text that waits: its source beside it, and what has changed since it was last approved. */
export function ReviewRow({ item, article, seen, review, onChoose, onOpen }: ReviewRowProps) {
  const t = useTranslations('review')
  const row = useRef<HTMLLIElement>(null)
  const isCurrent = review !== undefined
  const isFirstPaint = useRef(true)
  useEffect(() => {
    // The page opens at its top; from then on the row one is at comes into view and takes the focus.
    if (isCurrent && !isFirstPaint.current) {
      row.current?.focus({ preventScroll: true })
      row.current?.scrollIntoView({ block: 'nearest' })
    }
    isFirstPaint.current = false
  }, [isCurrent])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page go from row to row.
    <li
      ref={row}
      className={styles.row}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={t('item', { number: item.position + 1 })}
      tabIndex={-1}
      onClick={isCurrent ? undefined : onChoose}
    >
      <span className={styles.number} aria-hidden="true">
        {item.position + 1}
      </span>
      <SourceText item={item} locale={article.sourceLocale} />
      <TargetText item={item} />
      {review !== undefined && (
        <div className={styles.actions}>
          {seen !== undefined && (
            <Notice tone="warning" title={t('changedTitle')}>
              <p>{t('changed')}</p>
              <DiffView before={seen.text} after={item.unit.text} locale={item.unit.locale} />
            </Notice>
          )}
          <ReviewActions item={item} review={review} onOpen={onOpen} />
        </div>
      )}
    </li>
  )
}

const SourceText = memo(function SourceText({ item, locale }: { readonly item: ReviewItem; readonly locale: string }) {
  return (
    <div className={styles.text} lang={locale} dir={directionOf(locale)}>
      {item.source.map(({ segmentId, content }) => (
        <p key={segmentId}>
          <InlineContent content={content} mode="edit" />
        </p>
      ))}
    </div>
  )
})

const TargetText = memo(function TargetText({ item }: { readonly item: ReviewItem }) {
  const t = useTranslations('review')
  const { unit, lastApproved } = item
  return (
    <div>
      <div className={styles.text} lang={unit.locale} dir={directionOf(unit.locale)}>
        {lastApproved === null ? (
          <p>
            <InlineContent content={unit.content} mode="edit" />
          </p>
        ) : (
          <DiffView before={lastApproved.text} after={unit.text} locale={unit.locale} />
        )}
      </div>
      <p className={styles.origin}>
        {lastApproved === null ? t('newText') : t('diff')}
        {unit.author !== null && unit.author.name !== '' && <> · {t('by', { name: unit.author.name })}</>}
      </p>
    </div>
  )
})
