'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect } from 'react'
import { runEditAction, stepRow } from '@/components/editor/edit-actions'
import type { EditSession } from '@/components/editor/edit-session'
import { isMacPlatform } from '@/components/editor/key-names'
import { belongsToInputMethod, matchShortcut } from '@/components/editor/match-shortcut'
import { EDITOR_SHORTCUTS, type EditorShortcutId } from '@/components/editor/shortcuts'
import { walkMove } from '@/components/editor/walk-keys'
import { announce } from '@/components/ui/announce'

/** Listens before the text does, so that a key means one thing; windows over the page keep their own keys. */
export function useEditKeys(root: RefObject<HTMLElement | null>, session: EditSession): void {
  const t = useTranslations('editor.remarks')
  useEffect(() => {
    const stop = new AbortController()
    const run = async (id: EditorShortcutId) => {
      const remark = await runEditAction(session, id)
      if (remark !== undefined) announce(t(remark))
    }
    const hear = (event: KeyboardEvent) => {
      if (isOfThePage(event.target, root.current)) handleKey(event, session, run)
    }
    document.addEventListener('keydown', hear, { capture: true, signal: stop.signal })
    return () => stop.abort()
  }, [root, session, t])
}

/** In the page's own part, or nowhere in particular; not in a window over it. */
export function isOfThePage(target: EventTarget | null, root: HTMLElement | null): boolean {
  return target === document.body || (target instanceof Node && root?.contains(target) === true)
}

function handleKey(event: KeyboardEvent, session: EditSession, run: (id: EditorShortcutId) => void): void {
  const isComposing = session.live.get()?.editor.isComposing() ?? false
  if (isComposing || belongsToInputMethod(event)) return
  const isWriting = isTextField(event.target)
  const id = matchShortcut(event, EDITOR_SHORTCUTS, { isMac: isMacPlatform(), isWriting })
  // Outside the text Escape closes whatever else is open.
  if (id !== undefined && !(id === 'leave-text' && !isWriting)) {
    take(event)
    run(id)
  } else if (isWriting) {
    leaveAtEdge(event, session)
  } else if (isGridCell(event.target)) {
    walk(event, session)
  }
}

/** Up in the first line and down in the last go on to the next row. */
function leaveAtEdge(event: KeyboardEvent, session: EditSession): void {
  const by = { ArrowUp: -1, ArrowDown: 1 } as const
  if (!(event.key in by) || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
  const view = session.live.get()?.editor.editor.view
  const isUp = event.key === 'ArrowUp'
  if (view === undefined || !view.hasFocus() || !view.endOfTextblock(isUp ? 'up' : 'down')) return
  take(event)
  stepRow(session, isUp ? -1 : 1)
}

function walk(event: KeyboardEvent, session: EditSession): void {
  const move = walkMove(event)
  if (move === undefined) return
  take(event)
  session.caret.set('end')
  session.move(move)
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

function isGridCell(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[role="gridcell"]')
}
