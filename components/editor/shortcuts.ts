/**
 * `mod` is Command on a Mac and Control elsewhere. Letters are given as on a Latin keyboard; on others the key in that
 * place counts. Control with Alt is never used: it is AltGr, with which half of Europe types.
 */
export interface KeyCombination {
  readonly key: string
  readonly mod?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
}

/** Where a shortcut acts: anywhere on the page, or only while no text is being written. */
export type ShortcutScope = 'everywhere' | 'walking'

export interface Shortcut<Id extends string = string> {
  readonly id: Id
  readonly group: ShortcutGroup
  readonly keys: readonly KeyCombination[]
  readonly scope?: ShortcutScope
  /** May be held down to go on and on; the others act once (CON-05). */
  readonly isRepeatable?: true
}

export const SHORTCUT_GROUPS = ['confirming', 'moving', 'writing', 'other'] as const
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number]

/**
 * The keys of the editor; the `?` dialog is made from this list. Chosen so that no browser loses a key one misses: of
 * those taken over, Ctrl+S would save the page and Ctrl+B, Ctrl+I mean bold and italic everywhere.
 */
export const EDITOR_SHORTCUTS = [
  { id: 'confirm-next', group: 'confirming', keys: [{ key: 'Enter', mod: true }] },
  { id: 'confirm-next-untranslated', group: 'confirming', keys: [{ key: 'Enter', mod: true, shift: true }] },
  { id: 'save-now', group: 'confirming', keys: [{ key: 'S', mod: true }] },
  { id: 'next-untranslated', group: 'moving', keys: [{ key: 'ArrowDown', alt: true }] },
  { id: 'previous-untranslated', group: 'moving', keys: [{ key: 'ArrowUp', alt: true }] },
  { id: 'next-row', group: 'moving', keys: [{ key: 'ArrowDown', mod: true }], isRepeatable: true },
  { id: 'previous-row', group: 'moving', keys: [{ key: 'ArrowUp', mod: true }], isRepeatable: true },
  { id: 'next-language', group: 'moving', keys: [{ key: 'PageDown', alt: true }] },
  { id: 'previous-language', group: 'moving', keys: [{ key: 'PageUp', alt: true }] },
  { id: 'go-to', group: 'moving', keys: [{ key: 'G', alt: true }] },
  { id: 'copy-source', group: 'writing', keys: [{ key: 'C', alt: true }] },
  { id: 'insert-code', group: 'writing', keys: [{ key: 'I', alt: true }] },
  { id: 'bold', group: 'writing', keys: [{ key: 'B', mod: true }] },
  { id: 'italic', group: 'writing', keys: [{ key: 'I', mod: true }] },
  { id: 'line-break', group: 'writing', keys: [{ key: 'Enter', shift: true }] },
  { id: 'undo', group: 'writing', keys: [{ key: 'Z', mod: true }], isRepeatable: true },
  {
    id: 'redo',
    group: 'writing',
    keys: [
      { key: 'Z', mod: true, shift: true },
      { key: 'Y', mod: true },
    ],
    isRepeatable: true,
  },
  { id: 'compare', group: 'other', keys: [{ key: 'O', alt: true }] },
  { id: 'history', group: 'other', keys: [{ key: 'R', alt: true }] },
  { id: 'leave-text', group: 'other', keys: [{ key: 'Escape' }] },
  { id: 'list', group: 'other', keys: [{ key: 'H', alt: true }] },
  { id: 'list-walking', group: 'other', keys: [{ key: '?' }], scope: 'walking' },
] as const satisfies readonly Shortcut[]
export type EditorShortcutId = (typeof EDITOR_SHORTCUTS)[number]['id']

/** The keys of a review. `J` and `K` as in mail programs; letters act only while no text is being written. */
export const REVIEW_SHORTCUTS = [
  { id: 'approve-next', group: 'confirming', keys: [{ key: 'Enter', mod: true }] },
  { id: 'reject', group: 'confirming', keys: [{ key: 'X', mod: true, shift: true }] },
  {
    id: 'next-item',
    group: 'moving',
    keys: [{ key: 'ArrowDown', mod: true }],
    isRepeatable: true,
  },
  {
    id: 'previous-item',
    group: 'moving',
    keys: [{ key: 'ArrowUp', mod: true }],
    isRepeatable: true,
  },
  { id: 'next-item-walking', group: 'moving', keys: [{ key: 'J' }], scope: 'walking', isRepeatable: true },
  { id: 'previous-item-walking', group: 'moving', keys: [{ key: 'K' }], scope: 'walking', isRepeatable: true },
  { id: 'correct', group: 'writing', keys: [{ key: 'E', alt: true }] },
  { id: 'history', group: 'other', keys: [{ key: 'R', alt: true }] },
  { id: 'list', group: 'other', keys: [{ key: 'H', alt: true }] },
  { id: 'list-walking', group: 'other', keys: [{ key: '?' }], scope: 'walking' },
] as const satisfies readonly Shortcut[]
export type ReviewShortcutId = (typeof REVIEW_SHORTCUTS)[number]['id']
