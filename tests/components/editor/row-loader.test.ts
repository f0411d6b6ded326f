import { describe, expect, it } from 'vitest'
import { createRowLoader } from '@/components/editor/row-loader'
import { createRowStore, PAGE_ROWS } from '@/components/editor/row-store'
import { fail, succeed } from '@/core/model/result'
import type { EditorRow } from '@/core/protocol/articles'
import { FakeClock, settle } from '@/tests/browser/outbox/fake-world'

const TOTAL = 1_000

function world() {
  const clock = new FakeClock()
  const store = createRowStore()
  const asked: string[] = []
  let isReachable = true
  const rowsFrom = (from: number) =>
    Array.from({ length: PAGE_ROWS }, (_, index) => ({ position: from + index, units: {} }) as EditorRow)
  store.addRows(rowsFrom(0), ['en'], TOTAL)
  const loader = createRowLoader(store, {
    async fetchRows({ locales, from }) {
      asked.push(`${from} ${locales.join()}`)
      await settle()
      return isReachable ? succeed({ rows: rowsFrom(from), total: TOTAL }) : fail('network-lost')
    },
    after: (ms, work) => clock.after(ms, work),
    chance: () => 0.5,
  })
  return { clock, store, asked, loader, cut: () => (isReachable = false), mend: () => (isReachable = true) }
}

/** Long enough for several rounds of answers, each of which asks for the next pages. */
async function calm(): Promise<void> {
  for (let round = 0; round < 6; round += 1) await settle()
}

describe('createRowLoader', () => {
  it('asks for nothing that is there', async () => {
    const { loader, asked } = world()
    loader.look(0, 30, ['en'])
    await calm()
    expect(asked).toEqual([])
  })

  it('asks for what is in view before what is around it, each page once', async () => {
    const { loader, asked, store } = world()
    loader.look(500, 530, ['en'])
    loader.look(500, 531, ['en'])
    await calm()
    expect(asked).toEqual(['500 en', '400 en'])
    expect(store.row(520)).toBeDefined()
  })

  it('asks for a language that was added', async () => {
    const { loader, asked } = world()
    loader.look(0, 30, ['en', 'la'])
    await calm()
    expect(asked).toEqual(['0 en,la'])
  })

  it('does not load the whole article behind a view that moves fast', async () => {
    const { loader, asked } = world()
    for (let from = 100; from < 900; from += 50) loader.look(from, from + 30, ['en'])
    await calm()
    expect(asked.length).toBeLessThanOrEqual(6)
    expect(asked).toContain('800 en')
  })

  it('tries again when the server is back', async () => {
    const { loader, asked, store, cut, mend, clock } = world()
    cut()
    loader.look(500, 530, ['en'])
    await calm()
    const before = asked.length
    mend()
    await clock.pass(1_000)
    await calm()
    expect(asked.length).toBeGreaterThan(before)
    expect(store.row(520)).toBeDefined()
  })
})
