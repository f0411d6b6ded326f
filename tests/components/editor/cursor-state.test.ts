import { describe, expect, it } from 'vitest'
import { type Cursor, type CursorMode, type CursorMove, moveCursor } from '@/components/editor/cursor-state'

const grid = { rowCount: 10, columns: ['en', 'fr', 'la'], writable: ['en', 'la'] }
const at = (position: number, column: string, mode: CursorMode = 'walk'): Cursor => ({ position, column, mode })

describe('moveCursor', () => {
  it.each<[string, Cursor, CursorMove, Cursor]>([
    ['down', at(1, 'en', 'write'), { kind: 'row', by: 1 }, at(2, 'en', 'write')],
    ['not beyond the end', at(9, 'en'), { kind: 'row', by: 5 }, at(9, 'en')],
    ['not before the start', at(0, 'en'), { kind: 'row', by: -1 }, at(0, 'en')],
    ['to the next column', at(1, 'en'), { kind: 'column', by: 1 }, at(1, 'fr')],
    [
      'past a column one only reads, while writing',
      at(1, 'en', 'write'),
      { kind: 'column', by: 1 },
      at(1, 'la', 'write'),
    ],
    ['to the source, while walking', at(1, 'en'), { kind: 'column', by: -1 }, at(1, 'source')],
    ['not to the source, while writing', at(1, 'en', 'write'), { kind: 'column', by: -1 }, at(1, 'en', 'write')],
    ['not beyond the last column', at(1, 'la'), { kind: 'column', by: 1 }, at(1, 'la')],
    ['to a place', at(1, 'en'), { kind: 'place', position: 7, column: 'la', mode: 'write' }, at(7, 'la', 'write')],
    ['to a row in the same column', at(1, 'la', 'write'), { kind: 'place', position: 7 }, at(7, 'la', 'write')],
    ['to a place outside', at(1, 'en'), { kind: 'place', position: 700, column: 'xx' }, at(9, 'en')],
    ['to the start of the row', at(1, 'la'), { kind: 'edge', of: 'row', side: 'start' }, at(1, 'source')],
    ['to the end of the row', at(1, 'en'), { kind: 'edge', of: 'row', side: 'end' }, at(1, 'la')],
    ['to the last row', at(1, 'fr'), { kind: 'edge', of: 'grid', side: 'end' }, at(9, 'fr')],
    ['into the text', at(1, 'en'), { kind: 'enter' }, at(1, 'en', 'write')],
    ['not into a text one only reads', at(1, 'fr'), { kind: 'enter' }, at(1, 'fr', 'walk')],
    ['out of the text', at(1, 'en', 'write'), { kind: 'leave' }, at(1, 'en')],
  ])('goes %s', (_name, cursor, move, expected) => {
    expect(moveCursor(cursor, move, grid)).toEqual(expected)
  })

  it('stays in the grid when its column is hidden', () => {
    expect(moveCursor(at(3, 'fi', 'write'), { kind: 'row', by: 0 }, grid)).toEqual(at(3, 'en', 'write'))
  })

  it('has somewhere to be in an article without languages', () => {
    const bare = { rowCount: 1, columns: [], writable: [] }
    expect(moveCursor(at(0, 'en', 'write'), { kind: 'enter' }, bare)).toEqual(at(0, 'source'))
  })
})
