'use client'

import { useTranslations } from 'next-intl'
import { MergeField } from '@/components/editor/merge-field'
import { REVIEW_SHORTCUTS, type ReviewShortcutId } from '@/components/editor/shortcuts'
import { useShortcutKeys } from '@/components/editor/use-shortcut-keys'
import styles from '@/components/review/review-row.module.css'
import type { Review } from '@/components/review/use-review'
import type { ReviewDialog } from '@/components/review/use-review-keys'
import { Button, type ButtonProps } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ReviewItem } from '@/core/protocol/articles'

interface ReviewActionsProps {
  readonly item: ReviewItem
  readonly review: Review
  readonly onOpen: (dialog: ReviewDialog) => void
}

/** What can be said of the text one is at. */
export function ReviewActions({ item, review, onOpen }: ReviewActionsProps) {
  const t = useTranslations('review')
  const { correction, isBusy } = review
  const isCorrecting = correction !== undefined
  return (
    <>
      {isCorrecting && (
        <MergeField
          key={item.unit.id}
          label={t('correction')}
          content={item.unit.content}
          locale={item.unit.locale}
          onChange={review.correct}
        />
      )}
      <div className={styles.buttons}>
        <KeyButton
          shortcut="approve-next"
          variant="primary"
          isDisabled={!item.canApprove || isBusy}
          aria-describedby={item.canApprove ? undefined : `own-${item.unit.id}`}
          onPress={() => void review.approveCurrent()}
          label={isCorrecting ? t('approveCorrected') : t('approve')}
        />
        {isCorrecting ? (
          <Button onPress={() => review.correct(undefined)}>{t('stopCorrecting')}</Button>
        ) : (
          <KeyButton
            shortcut="correct"
            isDisabled={!item.canApprove}
            onPress={() => review.correct(item.unit.content)}
            label={t('correct')}
          />
        )}
        <KeyButton shortcut="reject" isDisabled={isBusy} onPress={() => onOpen('reject')} label={t('reject')} />
        <KeyButton shortcut="history" variant="plain" onPress={() => onOpen('history')} label={t('history.open')} />
      </div>
      {!item.canApprove && (
        <p id={`own-${item.unit.id}`} className={styles.why}>
          {t('ownWork')}
        </p>
      )}
    </>
  )
}

interface KeyButtonProps extends Omit<ButtonProps, 'children'> {
  readonly shortcut: ReviewShortcutId
  readonly label: string
}

function KeyButton({ shortcut, label, ...props }: KeyButtonProps) {
  const keys = useShortcutKeys(REVIEW_SHORTCUTS, shortcut)
  return (
    <Button {...props}>
      {label}
      <span aria-hidden="true">
        <Kbd keys={keys} />
      </span>
    </Button>
  )
}
