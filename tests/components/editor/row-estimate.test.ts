import { expect, it } from 'vitest'
import type { Columns } from '@/components/editor/columns-state'
import { createRowEstimator } from '@/components/editor/row-estimate'
import { createRowStore } from '@/components/editor/row-store'
import { createValueStore } from '@/components/editor/value-store'
import { textContent } from '@/core/model/inline-content'
import type { ArticleOverview, EditorRow } from '@/core/protocol/articles'
import { view } from '@/tests/browser/outbox/fake-world'

function row(position: number, length: number): EditorRow {
  return {
    position,
    segmentId: `segment-${position}`,
    block: { id: 'block', kind: 'paragraph', level: 0, isFirst: true },
    content: textContent('字'.repeat(10)),
    units: { en: view(position, 'x'.repeat(length), 1) },
  } as unknown as EditorRow
}

function estimator() {
  const rows = createRowStore()
  rows.addRows([row(0, 10), row(1, 2_000)], ['en'], 20_000)
  const columns = createValueStore<Columns>(['en'])
  const article = { sourceLocale: 'ja' } as ArticleOverview
  return { rows, columns, estimate: createRowEstimator({ rows, columns, article }) }
}

it('reckons a row from its texts', () => {
  const { estimate } = estimator()
  expect(estimate(1, 1_200)).toBeGreaterThan(estimate(0, 1_200) * 5)
})

it('reckons again when a row arrives, the width changes or the columns do', () => {
  const { estimate, rows, columns } = estimator()
  const unknown = estimate(7, 1_200)
  rows.addRows([row(7, 3_000)], ['en'], 20_000)
  const tall = estimate(7, 1_200)
  expect(tall).toBeGreaterThan(unknown * 5)
  expect(estimate(7, 600)).toBeGreaterThan(tall)
  columns.set([])
  expect(estimate(7, 1_200)).toBeLessThan(tall)
})
