import { backOffMs } from '@/browser/back-off'
import { PAGE_ROWS, type RowStore } from '@/components/editor/row-store'
import type { Result } from '@/core/model/result'
import type { EditorRow } from '@/core/protocol/articles'

// Rows beyond the ones in view, so that scrolling at reading speed never meets an empty one.
const AHEAD_ROWS = 40
const PARALLEL_PAGES = 3

interface Answer {
  readonly rows: readonly EditorRow[]
  readonly total: number
}

export interface RowSource {
  fetchRows(query: { locales: readonly string[]; from: number; count: number }): Promise<Result<Answer>>
  after(ms: number, work: () => void): () => void
  chance(): number
}

export interface RowLoader {
  /** Says which rows are in view, and in which languages they are wanted. */
  look(from: number, to: number, locales: readonly string[]): void
  /** Something may have been missed: loads again what is in view. */
  again(): void
  stop(): void
}

interface View {
  readonly from: number
  readonly to: number
  readonly locales: readonly string[]
}

/** Loads the pages around what is in view, those in view first, and tries again for as long as they are in view. */
export function createRowLoader(store: RowStore, source: RowSource): RowLoader {
  const underWay = new Set<string>()
  let view: View = { from: 0, to: 0, locales: [] }
  let failures = 0
  let cancel = () => {}
  let isPaused = false

  function wanted(): readonly number[] {
    const { from, to, locales } = view
    const near = store.missingPages(from, to, locales)
    const around = store.missingPages(from - AHEAD_ROWS, to + AHEAD_ROWS, locales)
    return [...new Set([...near, ...around])].filter((page) => !underWay.has(keyOf(page)))
  }

  function keyOf(page: number): string {
    return `${page} ${view.locales.join()}`
  }

  function pull(): void {
    if (isPaused) return
    for (const page of wanted().slice(0, PARALLEL_PAGES - underWay.size)) void load(page)
  }

  async function load(page: number): Promise<void> {
    const key = keyOf(page)
    const { locales } = view
    underWay.add(key)
    const answer = await source.fetchRows({ locales, from: page, count: PAGE_ROWS })
    underWay.delete(key)
    if (answer.ok) {
      failures = 0
      store.addRows(answer.value.rows, locales, answer.value.total)
      pull()
    } else {
      pause()
    }
  }

  function pause(): void {
    if (isPaused) return
    isPaused = true
    failures += 1
    cancel = source.after(backOffMs(failures, source.chance()), () => {
      isPaused = false
      pull()
    })
  }

  return {
    look(from, to, locales) {
      view = { from, to, locales }
      pull()
    },
    again() {
      store.expire()
      pull()
    },
    stop() {
      isPaused = true
      cancel()
    },
  }
}
