import type { ReactNode } from 'react'
import styles from '@/components/ui/empty-state.module.css'

interface EmptyStateProps {
  readonly title: ReactNode
  /** What would be here, and how it gets here. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Stands where a list would be and says what to do next. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
