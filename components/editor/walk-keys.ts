import type { CursorMove } from '@/components/editor/cursor-state'
import type { KeyPress } from '@/components/editor/match-shortcut'

const PAGE_STEP = 10

/** The ARIA grid pattern: what a key means while a cell, and not its text, has the focus. */
export function walkMove(press: Pick<KeyPress, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): CursorMove | undefined {
  const { key, ctrlKey, metaKey, altKey } = press
  if (altKey || metaKey) return undefined
  if (ctrlKey) return key === 'Home' || key === 'End' ? { kind: 'edge', of: 'grid', side: sideOf(key) } : undefined
  switch (key) {
    case 'ArrowUp':
      return { kind: 'row', by: -1 }
    case 'ArrowDown':
      return { kind: 'row', by: 1 }
    case 'PageUp':
      return { kind: 'row', by: -PAGE_STEP }
    case 'PageDown':
      return { kind: 'row', by: PAGE_STEP }
    case 'ArrowLeft':
      return { kind: 'column', by: -1 }
    case 'ArrowRight':
      return { kind: 'column', by: 1 }
    case 'Home':
    case 'End':
      return { kind: 'edge', of: 'row', side: sideOf(key) }
    case 'Enter':
    case 'F2':
      return { kind: 'enter' }
    default:
      return undefined
  }
}

function sideOf(key: 'Home' | 'End'): 'start' | 'end' {
  return key === 'Home' ? 'start' : 'end'
}
