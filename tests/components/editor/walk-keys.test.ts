import { describe, expect, it } from 'vitest'
import { walkMove } from '@/components/editor/walk-keys'

const press = (key: string, changes = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...changes })

describe('walkMove', () => {
  it.each([
    ['ArrowUp', { kind: 'row', by: -1 }],
    ['ArrowDown', { kind: 'row', by: 1 }],
    ['PageDown', { kind: 'row', by: 10 }],
    ['ArrowLeft', { kind: 'column', by: -1 }],
    ['ArrowRight', { kind: 'column', by: 1 }],
    ['Home', { kind: 'edge', of: 'row', side: 'start' }],
    ['End', { kind: 'edge', of: 'row', side: 'end' }],
    ['Enter', { kind: 'enter' }],
    ['F2', { kind: 'enter' }],
    ['a', undefined],
    ['Tab', undefined],
  ])('%s', (key, move) => {
    expect(walkMove(press(key))).toEqual(move)
  })

  it('goes to the ends of the grid with Control', () => {
    expect(walkMove(press('End', { ctrlKey: true }))).toEqual({ kind: 'edge', of: 'grid', side: 'end' })
    expect(walkMove(press('a', { ctrlKey: true }))).toBeUndefined()
  })

  it('leaves the other keys to the browser', () => {
    expect(walkMove(press('ArrowLeft', { altKey: true }))).toBeUndefined()
    expect(walkMove(press('ArrowDown', { metaKey: true }))).toBeUndefined()
  })
})
