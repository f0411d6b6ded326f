import type { ReactNode } from 'react'
import styles from '@/components/reader/block-element.module.css'
import type { PublishedBlock } from '@/core/model/published-article'

interface BlockElementProps {
  readonly block: Pick<PublishedBlock, 'kind' | 'level'>
  /** In the second of two columns headings only look like it: the page's outline has each of them once. */
  readonly rank?: 'main' | 'beside'
  readonly children: ReactNode
}

/** The element a block is read as. The headline is the page's `h1`, so headings of the text begin below it. */
export function BlockElement({ block, rank = 'main', children }: BlockElementProps) {
  if (rank === 'beside' && (block.kind === 'headline' || block.kind === 'heading')) {
    return <p className={styles[block.kind]}>{children}</p>
  }
  switch (block.kind) {
    case 'headline':
      return <h1 className={styles.headline}>{children}</h1>
    case 'heading':
      return <Heading level={block.level}>{children}</Heading>
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <p>{children}</p>
        </blockquote>
      )
    case 'code':
      return (
        <pre className={styles.code}>
          <code>{children}</code>
        </pre>
      )
    case 'list-item':
      return (
        <p className={styles.item} data-level={block.level}>
          {children}
        </p>
      )
    default:
      return (
        <p className={styles.paragraph} data-kind={block.kind}>
          {children}
        </p>
      )
  }
}

function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  if (level >= 4) return <h4 className={styles.heading}>{children}</h4>
  return level === 3 ? <h3 className={styles.heading}>{children}</h3> : <h2 className={styles.heading}>{children}</h2>
}
