import type { ReactNode } from 'react'
import { findInvisible } from '@/components/content/invisible-characters'
import styles from '@/components/content/marked-text.module.css'

/** A text whose invisible characters are drawn (TXT-05); the characters themselves stay where they are. */
export function MarkedText({ text }: { readonly text: string }): ReactNode {
  const marks = findInvisible(text)
  if (marks.length === 0) return text
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end, kind, codePoint } of marks) {
    parts.push(text.slice(at, start))
    parts.push(
      <span key={start} className={styles.mark} data-invisible={kind} title={codePoint}>
        {text.slice(start, end)}
      </span>,
    )
    at = end
  }
  return [...parts, text.slice(at)]
}
