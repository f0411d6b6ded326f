import type { ReactNode } from 'react'
import styles from '@/components/reader/block-element.module.css'
import { directionOf } from '@/core/model/locale'
import type { PublishedBlock } from '@/core/model/published-article'

interface BlockElementProps {
  readonly block: Pick<PublishedBlock, 'kind' | 'level' | 'segments'>
  /** The language of the column the block stands in. */
  readonly locale: string
  /** In the second of two columns headings only look like it: the page's outline has each of them once. */
  readonly rank?: 'main' | 'beside'
  readonly children: ReactNode
}

/** The element a block is read as. The headline is the page's `h1`, so headings of the text begin below it. */
export function BlockElement({ block, locale, rank = 'main', children }: BlockElementProps) {
  const Tag = tagOf(block, rank)
  return (
    <Tag className={styles.block} data-kind={block.kind} data-level={block.level} {...languageOf(block, locale)}>
      {block.kind === 'code' ? <code>{children}</code> : children}
    </Tag>
  )
}

function tagOf({ kind, level }: BlockElementProps['block'], rank: 'main' | 'beside') {
  if (kind === 'code') return 'pre'
  if (kind === 'quote') return 'blockquote'
  if (rank === 'beside') return 'p'
  if (kind === 'headline') return 'h1'
  if (kind !== 'heading') return 'p'
  if (level >= 4) return 'h4'
  return level === 3 ? 'h3' : 'h2'
}

/** A block that is all in another language takes that language's direction and line breaking too. */
function languageOf({ segments }: BlockElementProps['block'], locale: string) {
  const [first, ...rest] = segments
  if (first === undefined || first.locale === locale) return {}
  if (rest.some((segment) => segment.locale !== first.locale)) return {}
  return { lang: first.locale, dir: directionOf(first.locale) }
}
