import { describe, expect, it } from 'vitest'
import { type KeyPress, matchShortcut } from '@/components/editor/match-shortcut'
import { EDITOR_SHORTCUTS, type KeyCombination, REVIEW_SHORTCUTS, type Shortcut } from '@/components/editor/shortcuts'

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
    keyCode: 0,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    ...changes,
  }
}

const pc = { isMac: false, isWriting: true }
const mac = { isMac: true, isWriting: true }
const inEditor = (event: KeyPress, situation = pc) => matchShortcut(event, EDITOR_SHORTCUTS, situation)
const CTRL = { ctrlKey: true }
const ALT = { altKey: true }

describe('matchShortcut', () => {
  it.each([
    ['Ctrl+Enter', press('Enter', CTRL), 'confirm-next'],
    ['Ctrl+Enter of the number pad', press('Enter', { ...CTRL, code: 'NumpadEnter' }), 'confirm-next'],
    ['Ctrl+Shift+Enter', press('Enter', { ...CTRL, shiftKey: true }), 'confirm-next-untranslated'],
    ['Enter alone', press('Enter'), undefined],
    ['Ctrl+Z', press('z', CTRL), 'undo'],
    ['Ctrl+Shift+Z', press('Z', { ...CTRL, shiftKey: true }), 'redo'],
    ['Ctrl+я on a Russian keyboard', press('я', { ...CTRL, code: 'KeyZ' }), 'undo'],
    ['Ctrl+ㅋ on a Korean keyboard', press('ㅋ', { ...CTRL, code: 'KeyZ' }), 'undo'],
    ['Alt+ψ on a Greek keyboard', press('ψ', { ...ALT, code: 'KeyC' }), 'copy-source'],
    ['Ctrl+Z on a German keyboard, where Y and Z are swapped', press('z', { ...CTRL, code: 'KeyY' }), 'undo'],
    ['Ctrl+Y on a German keyboard', press('y', { ...CTRL, code: 'KeyZ' }), 'redo'],
    ['a letter alone', press('c'), undefined],
    ['Alt+PageDown', press('PageDown', ALT), 'next-language'],
    ['Ctrl+PageDown, which is the browser’s', press('PageDown', CTRL), undefined],
  ])('%s', (_name, event, id) => {
    expect(inEditor(event)).toBe(id)
  })

  it('takes Command for Control on a Mac, and Option by the place of the key', () => {
    expect(inEditor(press('Enter', { metaKey: true }), mac)).toBe('confirm-next')
    expect(inEditor(press('Enter', CTRL), mac)).toBeUndefined()
    expect(inEditor(press('ç', { ...ALT, code: 'KeyC' }), mac)).toBe('copy-source')
  })

  it.each([
    ['a composing key', { isComposing: true }],
    ['the last key of a composition in Safari', { keyCode: 229 }],
  ])('TXT-10 does nothing at %s', (_name, composing) => {
    for (const shortcut of [...EDITOR_SHORTCUTS, ...REVIEW_SHORTCUTS]) {
      for (const combination of shortcut.keys) {
        expect(inEditor({ ...pressOf(combination), ...composing })).toBeUndefined()
      }
    }
  })

  it('leaves AltGr to those who type with it', () => {
    const altGr = { ...CTRL, ...ALT, getModifierState: (key: string) => key === 'AltGraph' }
    expect(inEditor(press('Enter', altGr))).toBeUndefined()
    expect(
      inEditor(press('ć', { ...ALT, code: 'KeyC', getModifierState: (key) => key === 'AltGraph' })),
    ).toBeUndefined()
  })

  it('CON-05 confirms once however long the keys are held', () => {
    expect(inEditor(press('Enter', { ...CTRL, repeat: true }))).toBeUndefined()
    expect(inEditor(press('ArrowDown', { ...CTRL, repeat: true }))).toBe('next-row')
  })

  it('takes single signs only while nobody writes', () => {
    const question = press('?', { shiftKey: true })
    expect(inEditor(question)).toBeUndefined()
    expect(inEditor(question, { ...pc, isWriting: false })).toBe('list-walking')
  })
})

function pressOf({ key, mod = false, shift = false, alt = false }: KeyCombination): KeyPress {
  return press(key, { ctrlKey: mod, shiftKey: shift, altKey: alt })
}

describe.each<[string, readonly Shortcut[]]>([
  ['the editor', EDITOR_SHORTCUTS],
  ['the review', REVIEW_SHORTCUTS],
])('the shortcuts of %s', (_name, shortcuts) => {
  it('never mean two things at once', () => {
    for (const shortcut of shortcuts) {
      for (const combination of shortcut.keys) {
        const found = matchShortcut(pressOf(combination), shortcuts, { isMac: false, isWriting: false })
        expect(found).toBe(shortcut.id)
      }
    }
  })

  it('never use Control with Alt', () => {
    const both = shortcuts.flatMap(({ keys }) => keys).filter(({ mod, alt }) => mod && alt)
    expect(both).toEqual([])
  })

  it.each(['T', 'N', 'W', 'L', 'Q', 'Tab', 'PageUp', 'PageDown'])('leave Ctrl+%s to the browser', (key) => {
    expect(shortcuts.flatMap(({ keys }) => keys).some((keys) => keys.mod && keys.key === key)).toBe(false)
  })
})
