import type { ReactNode } from 'react'
import styles from '@/components/ui/visually-hidden.module.css'

/** Text for assistive technology only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>
}
