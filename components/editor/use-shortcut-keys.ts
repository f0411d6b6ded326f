'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { isMacPlatform, keyNames } from '@/components/editor/key-names'
import type { Shortcut } from '@/components/editor/shortcuts'

const NEVER = () => () => {}

/** Whether keys are named as on a Mac; the server, which cannot know, says no. */
export function useIsMac(): boolean {
  return useSyncExternalStore(NEVER, isMacPlatform, () => false)
}

/** The first combination of a shortcut, as it is written on this person's keyboard. */
export function useShortcutKeys<Id extends string>(shortcuts: readonly Shortcut<Id>[], id: Id): readonly string[] {
  const t = useTranslations('shortcuts.keys')
  const isMac = useIsMac()
  const combination = shortcuts.find((shortcut) => shortcut.id === id)?.keys[0]
  return combination === undefined ? [] : keyNames(combination, t, isMac)
}
