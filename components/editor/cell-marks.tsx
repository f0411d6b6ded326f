'use client'

import { useTranslations } from 'next-intl'
import type { CellStatus } from '@/browser/outbox/outbox-status'
import styles from '@/components/editor/cell.module.css'
import { SaveMark } from '@/components/editor/save-mark'
import { StateGlyph } from '@/components/ui/state-glyph'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { UnitView } from '@/core/protocol/units'

interface CellMarksProps {
  readonly unit: UnitView
  readonly status: CellStatus
}

/** State and whereabouts of a text at rest: shapes for the eye, words for the ear. */
export function CellMarks({ unit, status }: CellMarksProps) {
  const t = useTranslations()
  return (
    <span className={styles.corner}>
      {status.kind !== 'saved' && <SaveMark status={status} savedAt={unit.updatedAt} />}
      {unit.isOutdated && (
        <span title={t('common.sourceChanged')}>
          <StateGlyph state="outdated" />
          <VisuallyHidden>{t('common.sourceChanged')}</VisuallyHidden>
        </span>
      )}
      <span title={t(`states.${unit.state}`)}>
        <StateGlyph state={unit.state} />
        <VisuallyHidden>{t(`states.${unit.state}`)}</VisuallyHidden>
      </span>
    </span>
  )
}
