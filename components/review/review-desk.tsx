'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { REVIEW_SHORTCUTS } from '@/components/editor/shortcuts'
import { ShortcutsDialog } from '@/components/editor/shortcuts-dialog'
import { HistoryDialog } from '@/components/review/history-dialog'
import { RejectDialog } from '@/components/review/reject-dialog'
import styles from '@/components/review/review-desk.module.css'
import { ReviewRow } from '@/components/review/review-row'
import { currentItem } from '@/components/review/review-state'
import { useReview } from '@/components/review/use-review'
import { useReviewKeys } from '@/components/review/use-review-keys'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { useErrorText } from '@/components/ui/use-error-text'
import type { ArticleOverview, ReviewItem } from '@/core/protocol/articles'

interface ReviewDeskProps {
  readonly article: ArticleOverview
  readonly language: string
  readonly items: readonly ReviewItem[]
  readonly waiting: number
}

/** The texts of a language that wait for approval, one after the other. */
export function ReviewDesk(props: ReviewDeskProps) {
  const t = useTranslations('review')
  const errorText = useErrorText()
  const root = useRef<HTMLDivElement>(null)
  const review = useReview(props)
  const { state, dispatch, failure } = review
  const [dialog, setDialog] = useState<'shortcuts' | 'reject' | 'history'>()
  const current = currentItem(state)
  const close = () => setDialog(undefined)
  useReviewKeys(root, { review, openDialog: setDialog })
  return (
    <div ref={root} className={styles.desk}>
      <header className={styles.bar}>
        <p className={styles.waiting} role="status">
          {t('waiting', { count: state.waiting })}
          {state.decidedCount > 0 && <> · {t('done', { count: state.decidedCount })}</>}
        </p>
        <Button size="small" variant="plain" onPress={() => setDialog('shortcuts')}>
          {t('shortcuts')}
        </Button>
      </header>
      {failure !== undefined && <Notice tone="error" title={errorText(failure)} />}
      {state.items.length === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      <ol className={styles.queue} aria-label={t('queueName')}>
        {state.items.map((item) => (
          <ReviewRow
            key={item.unit.id}
            item={item}
            article={props.article}
            seen={state.seen.get(item.unit.id)}
            review={item === current ? review : undefined}
            onChoose={() => dispatch({ kind: 'chosen', unitId: item.unit.id })}
            onOpen={setDialog}
          />
        ))}
      </ol>
      {dialog === 'shortcuts' && <ShortcutsDialog set="review" shortcuts={REVIEW_SHORTCUTS} onClose={close} />}
      {dialog === 'reject' && current !== undefined && (
        <RejectDialog
          number={current.position + 1}
          onClose={close}
          onReject={(reason) => void review.decide({ kind: 'reject', unit: current.unit, reason })}
        />
      )}
      {dialog === 'history' && current !== undefined && (
        <HistoryDialog
          unit={current.unit}
          number={current.position + 1}
          onClose={close}
          onRestored={(unit) => dispatch({ kind: 'changed', unit })}
        />
      )}
    </div>
  )
}
