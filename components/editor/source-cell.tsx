// biome-ignore-all lint/a11y/useSemanticElements: rows placed by a virtual list cannot be rows of a table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid pattern has one tab stop, the cell of the cursor.
'use client'

import { useTranslations } from 'next-intl'
import { InlineContent } from '@/components/content/inline-content'
import styles from '@/components/editor/cell.module.css'
import { SOURCE } from '@/components/editor/cursor-state'
import type { StoredRow } from '@/components/editor/row-store'
import { useEditSession } from '@/components/editor/session-context'
import { useGridCell } from '@/components/editor/use-grid-cell'
import { classNames } from '@/components/ui/class-names'
import { directionOf } from '@/core/model/locale'

/** The sentence as it stands in the source; what kind of text it is, where it does not simply go on. */
export function SourceCell({ row }: { readonly row: StoredRow }) {
  const t = useTranslations('editor')
  const { article } = useEditSession()
  const { place, ...cell } = useGridCell(row.position, SOURCE, 'idle')
  const { kind, isFirst } = row.block
  return (
    <div
      {...cell}
      className={classNames(styles.cell, styles.source)}
      role="gridcell"
      aria-colindex={2}
      aria-readonly="true"
      data-place={place}
    >
      {isFirst && kind !== 'paragraph' && <span className={styles.kind}>{t(`blockKinds.${kind}`)}</span>}
      <p className={styles.text} lang={article.sourceLocale} dir={directionOf(article.sourceLocale)}>
        <InlineContent content={row.content} mode="edit" />
      </p>
    </div>
  )
}
