import type { ReactNode } from 'react'
import styles from '@/components/ui/badge.module.css'

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'error' | 'accent'

interface BadgeProps {
  readonly tone?: BadgeTone
  readonly children: ReactNode
}

/** A word or a number that qualifies what stands beside it. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  )
}
