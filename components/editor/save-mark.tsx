'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { CellStatus, StatusKind } from '@/browser/outbox/outbox-status'
import styles from '@/components/editor/save-mark.module.css'

/** A shape each, so that none depends on its colour. */
const SHAPES: Readonly<Record<StatusKind, string>> = {
  saved: 'M3 8.5l3.5 3.5L13 4.5',
  typing: 'M3 12h.01M8 12h.01M13 12h.01',
  'in-browser': 'M2 3.5h12v9H2zM2 6.5h12',
  'not-stored': 'M4 4l8 8M12 4l-8 8',
  conflict: 'M5 3v10M11 3v10M2.5 8h2.5M11 8h2.5',
  refused: 'M8 3v6M8 12h.01',
}

interface SaveMarkProps {
  readonly status: CellStatus
  readonly savedAt: string | null
}

/** Whether the text is on the server, in this browser, or nowhere yet. */
export function SaveMark({ status: { kind }, savedAt }: SaveMarkProps) {
  const t = useTranslations('editor.status')
  const format = useFormatter()
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const word =
    kind === 'saved' && savedAt !== null
      ? t('savedAt', { time: format.dateTime(new Date(savedAt), { hour: 'numeric', minute: '2-digit', timeZone }) })
      : t(kind)
  return (
    <span className={styles.mark} data-status={kind}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[kind]} />
      </svg>
      {word}
    </span>
  )
}
