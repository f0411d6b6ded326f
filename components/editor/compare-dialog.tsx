'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { OutboxEntry } from '@/browser/outbox/outbox-entry'
import styles from '@/components/editor/compare-dialog.module.css'
import { MergeField } from '@/components/editor/merge-field'
import { useCell, useEditSession } from '@/components/editor/session-context'
import { DiffView } from '@/components/review/diff-view'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import type { UnitId } from '@/core/model/ids'
import { type InlineContent, plainTextOf } from '@/core/model/inline-content'
import { directionOf } from '@/core/model/locale'
import type { UnitView } from '@/core/protocol/units'

interface CompareDialogProps {
  readonly unitId: UnitId
  readonly onClose: () => void
}

/** Two people's texts and what both started from, for the person to choose or to write a third (CON-01). */
export function CompareDialog({ unitId, onClose }: CompareDialogProps) {
  const entry = useCell(unitId)?.entry
  if (entry?.conflict === undefined) return null
  return <Comparison entry={entry} theirs={entry.conflict} onClose={onClose} />
}

interface ComparisonProps {
  readonly entry: OutboxEntry
  readonly theirs: UnitView
  readonly onClose: () => void
}

function Comparison({ entry, theirs, onClose }: ComparisonProps) {
  const t = useTranslations('editor.compare')
  const session = useEditSession()
  const [edited, setEdited] = useState(entry.content)
  const choose = (content: InlineContent, isTheirs: boolean) => {
    session.cells.outbox()?.resolve(entry.unitId, content, isTheirs ? 'draft' : entry.intent)
    session.takeUnit(theirs)
    session.live.get()?.text.refresh(entry.unitId)
    onClose()
  }
  const base = plainTextOf(entry.baseContent)
  const { locale } = entry
  return (
    <Dialog
      title={t('title', { number: session.cursor.get().position + 1 })}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p>{t('explanation', { name: theirs.author?.name ?? t('somebody') })}</p>
      <div className={styles.texts}>
        <Version title={t('base')} locale={locale}>
          {base === '' ? t('noText') : base}
        </Version>
        <Version
          title={t('theirs')}
          locale={locale}
          action={<Button onPress={() => choose(theirs.content, true)}>{t('useTheirs')}</Button>}
        >
          <DiffView before={base} after={theirs.text} locale={locale} />
        </Version>
        <Version
          title={t('mine')}
          locale={locale}
          action={<Button onPress={() => choose(entry.content, false)}>{t('useMine')}</Button>}
        >
          <DiffView before={base} after={plainTextOf(entry.content)} locale={locale} />
        </Version>
      </div>
      <MergeField label={t('edited')} content={entry.content} locale={locale} onChange={setEdited} />
      <DialogActions>
        <Button onPress={onClose}>{t('keepBoth')}</Button>
        <Button variant="primary" onPress={() => choose(edited, false)}>
          {t('useEdited')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

interface VersionProps {
  readonly title: string
  readonly locale: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

function Version({ title, locale, action, children }: VersionProps) {
  return (
    <section className={styles.version}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.text} lang={locale} dir={directionOf(locale)}>
        {children}
      </div>
      {action}
    </section>
  )
}
