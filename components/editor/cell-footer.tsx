'use client'

import { useTranslations } from 'next-intl'
import { statusOf } from '@/browser/outbox/outbox-status'
import styles from '@/components/editor/cell.module.css'
import { insertCode } from '@/components/editor/code-commands'
import { runEditAction, sourceAt } from '@/components/editor/edit-actions'
import { type InlineCode, missingCodes } from '@/components/editor/missing-codes'
import { SaveMark } from '@/components/editor/save-mark'
import { useCell, useEditSession } from '@/components/editor/session-context'
import { Button } from '@/components/ui/button'
import { StateBadge } from '@/components/ui/state-badge'
import { useErrorText } from '@/components/ui/use-error-text'
import { type InlineContent, plainTextOf } from '@/core/model/inline-content'
import type { UnitView } from '@/core/protocol/units'

interface CellFooterProps {
  readonly unit: UnitView
  readonly content: InlineContent
}

/** What there is to know and to do about the text one is writing. */
export function CellFooter({ unit, content }: CellFooterProps) {
  const t = useTranslations('editor.cell')
  const errorText = useErrorText()
  const session = useEditSession()
  const status = statusOf(useCell(unit.id))
  const missing = missingCodes(sourceAt(session), content)
  const discard = () => {
    session.cells.outbox()?.discard(unit.id)
    session.live.get()?.text.refresh(unit.id)
  }
  return (
    <div className={styles.marks}>
      <StateBadge state={unit.state} isOutdated={unit.isOutdated} />
      <SaveMark status={status} savedAt={unit.updatedAt} />
      {status.kind === 'refused' && (
        <>
          <span>{errorText(status)}</span>
          <Button size="small" variant="danger" onPress={discard}>
            {t('discard')}
          </Button>
        </>
      )}
      {status.kind === 'conflict' && (
        <Button size="small" onPress={() => session.dialog.set({ kind: 'compare', unitId: unit.id })}>
          {t('compare')}
        </Button>
      )}
      {missing.length > 0 && <MissingCodes codes={missing} />}
      <Button size="small" variant="plain" onPress={() => void runEditAction(session, 'history')}>
        {t('history')}
      </Button>
      <Button size="small" variant="plain" onPress={() => void runEditAction(session, 'confirm-next')}>
        {t('confirm')}
      </Button>
    </div>
  )
}

function MissingCodes({ codes }: { readonly codes: readonly InlineCode[] }) {
  const t = useTranslations('editor.cell')
  const { live } = useEditSession()
  const insert = (code: InlineCode) => {
    const parts = live.get()
    if (parts === undefined) return
    insertCode(parts.editor.editor, code)
    parts.text.focus()
  }
  return (
    <span>
      {t('missingCodes')}{' '}
      {codes.map((code, index) => (
        <Button
          // biome-ignore lint/suspicious/noArrayIndexKey: two codes of a source may have the same id.
          key={`${index} ${code.id}`}
          size="small"
          aria-label={t('insertCode', { code: nameOf(code) })}
          onPress={() => insert(code)}
        >
          {nameOf(code)}
        </Button>
      ))}
    </span>
  )

  function nameOf(code: InlineCode): string {
    const words = code.kind === 'pc' ? plainTextOf(code.content) : code.label
    return words === '' ? t(`codes.${code.type}`) : `${t(`codes.${code.type}`)}: ${words}`
  }
}
