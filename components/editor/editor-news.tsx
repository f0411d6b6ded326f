'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { OutboxNews } from '@/browser/outbox/outbox'
import { useEditSession } from '@/components/editor/session-context'
import { EDITOR_SHORTCUTS } from '@/components/editor/shortcuts'
import { useShortcutKeys } from '@/components/editor/use-shortcut-keys'
import { announce } from '@/components/ui/announce'

// Saves come every few seconds; a screen reader should not interrupt the typing for each.
const SPEAK_EVERY_MS = 5_000

/** Says aloud what happened to the person's text; draws nothing. */
export function EditorNews() {
  const t = useTranslations('editor.announce')
  const { news } = useEditSession()
  const keys = useShortcutKeys(EDITOR_SHORTCUTS, 'compare').join('+')
  const counts = useRef(new Map<OutboxNews['kind'], number>())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const speak = () => {
      timer = undefined
      const { current } = counts
      if (current.has('conflict')) announce(t('conflict', { keys }))
      if (current.has('merged')) announce(t('merged'))
      if (current.has('recovered')) announce(t('recovered', { count: current.get('recovered') ?? 1 }))
      if (current.has('saved')) announce(t('saved', { count: current.get('saved') ?? 1 }))
      current.clear()
    }
    const stop = news.subscribe(() => {
      const kind = news.get()?.kind
      if (kind === undefined || kind === 'saved-elsewhere') return
      counts.current.set(kind, (counts.current.get(kind) ?? 0) + 1)
      if (kind !== 'saved') {
        clearTimeout(timer)
        speak()
      } else {
        timer ??= setTimeout(speak, SPEAK_EVERY_MS)
      }
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [news, t, keys])
  return null
}
