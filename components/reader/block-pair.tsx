import { BlockElement } from '@/components/reader/block-element'
import styles from '@/components/reader/block-pair.module.css'
import type { BesideLayout } from '@/components/reader/reader-address'
import { Sentences } from '@/components/reader/sentences'
import { directionOf } from '@/core/model/locale'
import type { PublishedArticle, PublishedBlock, PublishedSegment } from '@/core/model/published-article'

interface BlockPairProps {
  readonly block: PublishedBlock
  readonly locale: string
  readonly beside: PublishedArticle
  readonly layout: BesideLayout
}

interface Line {
  readonly key: string
  readonly first: readonly PublishedSegment[]
  readonly second: readonly PublishedSegment[]
}

/** A block in two languages: paragraph beside paragraph, or cut into lines of one sentence each. */
export function BlockPair({ block, locale, beside, layout }: BlockPairProps) {
  const other = beside.blocks.find(({ id }) => id === block.id)?.segments ?? []
  return (
    <div className={styles.pair} data-layout={layout}>
      {linesOf(block.segments, other, layout).map(({ key, first, second }) => (
        <div key={key} className={styles.line}>
          <BlockElement block={{ ...block, segments: first }} locale={locale}>
            <Sentences segments={first} locale={locale} />
          </BlockElement>
          <div className={styles.second} lang={beside.locale} dir={directionOf(beside.locale)}>
            <BlockElement block={{ ...block, segments: second }} locale={beside.locale} rank="beside">
              <Sentences segments={second} locale={beside.locale} isAnchor={false} />
            </BlockElement>
          </div>
        </div>
      ))}
    </div>
  )
}

function linesOf(
  first: readonly PublishedSegment[],
  second: readonly PublishedSegment[],
  layout: BesideLayout,
): readonly Line[] {
  if (layout === 'paragraphs') return [{ key: 'all', first, second }]
  return first.map((segment) => ({
    key: segment.id,
    first: [segment],
    second: second.filter(({ id }) => id === segment.id),
  }))
}
