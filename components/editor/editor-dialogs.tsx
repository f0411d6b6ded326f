'use client'

import { CompareDialog } from '@/components/editor/compare-dialog'
import { GoToDialog } from '@/components/editor/go-to-dialog'
import { useEditSession, useStored } from '@/components/editor/session-context'
import { EDITOR_SHORTCUTS } from '@/components/editor/shortcuts'
import { ShortcutsDialog } from '@/components/editor/shortcuts-dialog'
import { HistoryDialog } from '@/components/review/history-dialog'
import type { UnitId } from '@/core/model/ids'

/** The windows over the editor; one at a time. */
export function EditorDialogs() {
  const session = useEditSession()
  const dialog = useStored(session.dialog)
  const close = () => {
    session.dialog.set(undefined)
    // Back to where one was writing, once the window has given the focus away.
    requestAnimationFrame(() => session.cursor.get().mode === 'write' && session.live.get()?.text.focus())
  }
  switch (dialog?.kind) {
    case 'shortcuts':
      return <ShortcutsDialog set="editor" shortcuts={EDITOR_SHORTCUTS} onClose={close} />
    case 'go-to':
      return <GoToDialog onClose={close} />
    case 'compare':
      return <CompareDialog unitId={dialog.unitId} onClose={close} />
    case 'history':
      return <UnitHistory unitId={dialog.unitId} onClose={close} />
    default:
      return null
  }
}

function UnitHistory({ unitId, onClose }: { readonly unitId: UnitId; readonly onClose: () => void }) {
  const session = useEditSession()
  const unit = session.rows.unit(unitId)
  if (unit === undefined) return null
  const isWritable = session.grid().writable.includes(unit.locale)
  return (
    <HistoryDialog
      unit={unit}
      number={session.cursor.get().position + 1}
      onClose={onClose}
      onRestored={isWritable ? session.takeUnit : undefined}
    />
  )
}
