'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { callApi } from '@/browser/api-client'
import { newOperationId } from '@/browser/new-operation-id'
import { DiffView } from '@/components/review/diff-view'
import styles from '@/components/review/history-dialog.module.css'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { StateBadge } from '@/components/ui/state-badge'
import { useErrorText } from '@/components/ui/use-error-text'
import { LocalTime } from '@/components/workbench/local-time'
import { directionOf } from '@/core/model/locale'
import type { Failure } from '@/core/model/result'
import { restoreUnitOperation, type UnitRevisionView, type UnitView, unitHistoryOperation } from '@/core/protocol/units'

interface HistoryDialogProps {
  readonly unit: UnitView
  /** Of the segment, counted from 1. */
  readonly number: number
  readonly onClose: () => void
  /** Left out for those who may only look. */
  readonly onRestored?: (unit: UnitView) => void
}

/** Every revision of a text, newest first, each with what it changed. */
export function HistoryDialog({ unit, number, onClose, onRestored }: HistoryDialogProps) {
  const t = useTranslations('review.history')
  const errorText = useErrorText()
  const { revisions, hasMore, failure, load } = useHistory(unit)
  const [refusal, setRefusal] = useState<Failure>()
  const restore = async (restoredRevision: number) => {
    const base = { unitId: unit.id, operationId: newOperationId(), baseRevision: unit.revision }
    const answer = await callApi(restoreUnitOperation, { ...base, restoredRevision })
    if (!answer.ok) return setRefusal(answer)
    announce(t('restored', { number: restoredRevision }))
    onRestored?.(answer.value.unit)
    onClose()
  }
  const problem = refusal ?? failure
  return (
    <Dialog title={t('title', { number })} size="wide" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      {problem !== undefined && <Notice tone="error" title={errorText(problem)} />}
      {revisions === undefined && problem === undefined && <Spinner />}
      {revisions?.length === 0 && <p>{t('empty')}</p>}
      <ol className={styles.revisions}>
        {revisions?.map((revision, index) => (
          <Revision
            key={revision.revision}
            revision={revision}
            before={revisions[index + 1]}
            locale={unit.locale}
            isCurrent={revision.revision === unit.revision}
            onRestore={onRestored === undefined ? undefined : restore}
          />
        ))}
      </ol>
      {hasMore && <Button onPress={() => void load(revisions?.at(-1)?.revision)}>{t('more')}</Button>}
    </Dialog>
  )
}

function useHistory({ id }: UnitView) {
  const [revisions, setRevisions] = useState<readonly UnitRevisionView[]>()
  const [hasMore, setHasMore] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const load = useCallback(
    async (before?: number) => {
      const answer = await callApi(unitHistoryOperation, { unitId: id, before })
      if (!answer.ok) return setFailure(answer)
      setRevisions((known = []) => [...(before === undefined ? [] : known), ...answer.value.revisions])
      setHasMore(answer.value.hasMore)
    },
    [id],
  )
  useEffect(() => void load(), [load])
  return { revisions, hasMore, failure, load }
}

interface RevisionProps {
  readonly revision: UnitRevisionView
  readonly before: UnitRevisionView | undefined
  readonly locale: string
  readonly isCurrent: boolean
  readonly onRestore: ((revision: number) => void) | undefined
}

function Revision({ revision, before, locale, isCurrent, onRestore }: RevisionProps) {
  const t = useTranslations('review.history')
  const actor = revision.actor?.name ?? t('nobody')
  return (
    <li className={styles.revision}>
      <header className={styles.head}>
        <strong>{t('revision', { number: revision.revision })}</strong>
        <span>{t(`kinds.${revision.kind}`)}</span>
        {actor !== '' && <span>{actor}</span>}
        <LocalTime at={revision.createdAt} />
        <StateBadge state={revision.state} />
      </header>
      <div className={styles.text} lang={locale} dir={directionOf(locale)}>
        {revision.text === '' && (before?.text ?? '') === '' ? (
          <p>{t('noText')}</p>
        ) : (
          <DiffView before={before?.text ?? ''} after={revision.text} locale={locale} />
        )}
      </div>
      {revision.reason !== null && <p className={styles.reason}>{revision.reason}</p>}
      {isCurrent && <p className={styles.current}>{t('current')}</p>}
      {!isCurrent && onRestore !== undefined && (
        <Button size="small" onPress={() => onRestore(revision.revision)}>
          {t('restore')}
        </Button>
      )}
    </li>
  )
}
