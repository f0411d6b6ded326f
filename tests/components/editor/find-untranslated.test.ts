import { describe, expect, it } from 'vitest'
import { findUntranslated, type UntranslatedSearch } from '@/components/editor/find-untranslated'
import { createRowStore } from '@/components/editor/row-store'
import type { EditorRow } from '@/core/protocol/articles'
import { unitId, view } from '@/tests/browser/outbox/fake-world'

/** `t` translated, `.` untranslated, `c` confirmed here but not saved yet, `-` covered by the unit before, `?` not loaded. */
function search(rows: string, server: readonly (number | null)[] = [], direction: 'next' | 'previous' = 'next') {
  const store = createRowStore()
  const asked: number[] = []
  const confirmed = new Set<string>()
  const loaded = [...rows].flatMap((mark, position): EditorRow[] => {
    if (mark === '?') return []
    const first = rows.slice(0, position + 1).search(/.-*$/)
    const unit = { ...view(first, '', mark === 't' ? 1 : 0), segmentIds: [`segment-${first}`] }
    if (mark === 'c') confirmed.add(unitId(first))
    return [{ position, segmentId: `segment-${position}`, units: { la: unit } } as unknown as EditorRow]
  })
  store.addRows(loaded, ['la'], rows.length)
  const answers = [...server]
  const parts: UntranslatedSearch = {
    rows: store,
    locale: 'la',
    direction,
    isConfirmed: (id) => confirmed.has(id),
    async ask(from) {
      asked.push(from)
      return answers.shift() ?? null
    },
  }
  return { asked, from: (start: number) => findUntranslated(start, parts) }
}

describe('findUntranslated', () => {
  it.each([
    ['the next one', 't.t.', 0, 1],
    ['not the one it stands on', '..tt', 0, 1],
    ['from the start again', '.ttt', 2, 0],
    ['nothing when all is translated', 'tttt', 1, null],
    ['past what was confirmed and not saved yet', 'tcc.', 0, 3],
    ['past rows that another unit covers', 't.-.', 1, 3],
  ])('finds %s', async (_name, rows, start, expected) => {
    const { from, asked } = search(rows)
    expect(await from(start)).toBe(expected)
    expect(asked).toEqual([])
  })

  it('goes backwards', async () => {
    expect(await search('..t.', [], 'previous').from(1)).toBe(0)
    expect(await search('ttt.', [], 'previous').from(1)).toBe(3)
  })

  it('asks the server beyond what is loaded', async () => {
    const { from, asked } = search('tt????', [4])
    expect(await from(0)).toBe(4)
    expect(asked).toEqual([0])
  })

  it('asks again when the server’s answer was confirmed here meanwhile', async () => {
    const { from, asked } = search('t?c?', [2, 3])
    expect(await from(0)).toBe(3)
    expect(asked).toEqual([0, 2])
  })

  it('stops when the server comes round to the same row', async () => {
    expect(await search('t?c?', [2, 2]).from(0)).toBeNull()
    expect(await search('t???', [null]).from(0)).toBeNull()
  })
})
