import type { ReactNode } from 'react'
import styles from '@/components/ui/notice.module.css'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const GLYPHS: Readonly<Record<NoticeTone, string>> = {
  info: 'M8 3.5v1.5M8 7v5.5',
  success: 'M3 8.5l3.5 3.5L13 4.5',
  warning: 'M8 3v6.5M8 11.5v1.5',
  error: 'M4 4l8 8M12 4l-8 8',
}

interface NoticeProps {
  readonly tone?: NoticeTone
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Buttons or links that answer the notice. */
  readonly actions?: ReactNode
}

/** Something a person should know now. An error interrupts a screen reader (`alert`), the rest waits its turn (`status`). */
export function Notice({ tone = 'info', title, children, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <svg className={styles.glyph} viewBox="0 0 16 16" aria-hidden="true">
        <path d={GLYPHS[tone]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
