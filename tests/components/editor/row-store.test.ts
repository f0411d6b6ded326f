import { describe, expect, it } from 'vitest'
import { createRowStore, PAGE_ROWS } from '@/components/editor/row-store'
import type { EditorRow } from '@/core/protocol/articles'
import { unitId, view } from '@/tests/browser/outbox/fake-world'

function row(position: number, locales: readonly string[] = ['en'], revision = 1): EditorRow {
  const units = locales.map((locale, index) => [locale, view(position * 10 + index, `${locale} ${revision}`, revision)])
  return {
    position,
    segmentId: `segment-${position}`,
    block: { id: 'block', kind: 'paragraph', level: 0, isFirst: true },
    content: [],
    units: Object.fromEntries(units),
  } as unknown as EditorRow
}

const page = (from: number, locales?: readonly string[], revision?: number) =>
  Array.from({ length: PAGE_ROWS }, (_, index) => row(from + index, locales, revision))

describe('createRowStore', () => {
  it('asks for the pages that are not there, for each language', () => {
    const store = createRowStore()
    store.addRows(page(0), ['en'], 1_000)
    expect(store.missingPages(0, 50, ['en'])).toEqual([])
    expect(store.missingPages(0, 50, ['en', 'la'])).toEqual([0])
    expect(store.missingPages(50, 250, ['en'])).toEqual([100, 200])
    expect(store.missingPages(-20, 1_100, ['en'])).toHaveLength(9)
  })

  it('asks for the source alone when no language is shown', () => {
    const store = createRowStore()
    store.addRows(page(0, []), [], 150)
    expect(store.missingPages(0, 150, [])).toEqual([100])
  })

  it('adds a language to rows that are there', () => {
    const store = createRowStore()
    store.addRows([row(0, ['en'])], ['en'], 1)
    store.addRows([{ ...row(0, []), units: { la: view(7, 'la', 1) } } as EditorRow], ['la'], 1)
    expect(store.row(0)?.unitIds).toEqual({ en: unitId(0), la: unitId(7) })
  })

  it('never goes back to an older revision', () => {
    const store = createRowStore()
    store.addRows([row(0)], ['en'], 1)
    expect(store.setUnit(view(0, 'newer', 3))).toBe(true)
    store.addRows([row(0, ['en'], 2)], ['en'], 1)
    expect(store.unit(unitId(0))?.text).toBe('newer')
    expect(store.setUnit(view(0, 'older', 2))).toBe(false)
  })

  it('passes over a unit it does not show', () => {
    expect(createRowStore().setUnit(view(5, 'elsewhere', 1))).toBe(false)
  })

  it('tells its listeners once for each change', () => {
    const store = createRowStore()
    let told = 0
    const stop = store.subscribe(() => {
      told += 1
    })
    store.addRows(page(0), ['en'], PAGE_ROWS)
    store.setUnit(view(0, 'x', 2))
    stop()
    store.setUnit(view(0, 'y', 3))
    expect(told).toBe(2)
  })

  it('asks again for what it was told to forget, and shows it until then', () => {
    const store = createRowStore()
    store.addRows(page(0), ['en'], PAGE_ROWS)
    store.expire()
    expect(store.row(3)).toBeDefined()
    expect(store.missingPages(0, 1, ['en'])).toEqual([0])
  })
})
