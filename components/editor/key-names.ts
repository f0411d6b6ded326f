import type { useTranslations } from 'next-intl'
import type { KeyCombination } from '@/components/editor/shortcuts'

type KeyTranslator = ReturnType<typeof useTranslations<'shortcuts.keys'>>

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' }
const NAMED = ['Enter', 'Escape', 'PageUp', 'PageDown'] as const
type NamedKey = (typeof NAMED)[number]

/** The keys of a combination as they are written on the person's keyboard, in the order they are pressed. */
export function keyNames(
  { key, mod, shift, alt }: KeyCombination,
  t: KeyTranslator,
  isMac: boolean,
): readonly string[] {
  const modifiers = [
    mod && (isMac ? '⌘' : t('Control')),
    alt && (isMac ? '⌥' : t('Alt')),
    shift && (isMac ? '⇧' : t('Shift')),
  ]
  return [...modifiers.filter((name) => typeof name === 'string'), isNamed(key) ? t(key) : (ARROWS[key] ?? key)]
}

function isNamed(key: string): key is NamedKey {
  return (NAMED as readonly string[]).includes(key)
}

/** False on the server, where nobody presses keys. */
export function isMacPlatform(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
}
