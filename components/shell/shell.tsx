import type { ReactNode } from 'react'
import styles from '@/components/shell/shell.module.css'

export type ShellWidth = 'measure' | 'page' | 'wide' | 'full'

interface ShellProps {
  /** `measure` for reading and forms, `page` for lists, `wide` for tables, `full` for the editor (no margins, no foot). */
  readonly width?: ShellWidth
  readonly children: ReactNode
}

/** The room of a page inside the frame that the layout gives. */
export function Shell({ width = 'page', children }: ShellProps) {
  return (
    <div className={styles.shell} data-shell={width}>
      {children}
    </div>
  )
}
