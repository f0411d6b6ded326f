import type { ReactNode } from 'react'
import styles from '@/components/ui/table.module.css'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

interface TableProps {
  /** Says to assistive technology what the table holds. */
  readonly caption: string
  readonly children: ReactNode
}

/** A plain table in the house's type: `thead` and `tbody` go inside. On a narrow screen it scrolls by itself. */
export function Table({ caption, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.frame} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        {children}
      </table>
    </section>
  )
}
