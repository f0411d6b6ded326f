import type { KeyCombination, Shortcut } from '@/components/editor/shortcuts'

/** What is read of a key event; a keyboard event of the browser has all of it. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly keyCode: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
  getModifierState?(key: string): boolean
}

export interface KeySituation {
  readonly isMac: boolean
  /** The caret is in a text: single letters belong to it. */
  readonly isWriting: boolean
}

/** The shortcut a key press means; `undefined` also for every key of a composition (TXT-10). */
export function matchShortcut<Id extends string>(
  press: KeyPress,
  shortcuts: readonly Shortcut<Id>[],
  situation: KeySituation,
): Id | undefined {
  if (belongsToInputMethod(press) || press.getModifierState?.('AltGraph')) return undefined
  const found = shortcuts.find(
    ({ keys, scope }) =>
      (scope !== 'walking' || !situation.isWriting) && keys.some((keys) => matches(press, keys, situation)),
  )
  return found === undefined || (press.repeat && !found.isRepeatable) ? undefined : found.id
}

/** Safari reports the Enter that ends a composition with `isComposing` false and key code 229. */
export function belongsToInputMethod({ isComposing, keyCode }: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229
}

function matches(press: KeyPress, combination: KeyCombination, { isMac }: KeySituation): boolean {
  const [mod, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  if (other || mod !== (combination.mod ?? false) || press.altKey !== (combination.alt ?? false)) return false
  // A sign like `?` needs Shift on some keyboards and not on others.
  const isSign = combination.key.length === 1 && !isLatinLetter(combination.key)
  if (!isSign && press.shiftKey !== (combination.shift ?? false)) return false
  return isKey(press, combination.key)
}

/** By the letter where the keyboard writes Latin, by its place where it does not (Russian, Greek, Korean, Option on a Mac). */
function isKey({ key, code }: KeyPress, wanted: string): boolean {
  if (!isLatinLetter(wanted) || isLatinLetter(key)) return key.toLowerCase() === wanted.toLowerCase()
  return code === `Key${wanted}`
}

function isLatinLetter(key: string): boolean {
  return /^[a-z]$/i.test(key)
}
