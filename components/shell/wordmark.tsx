import { useTranslations } from 'next-intl'
import styles from '@/components/shell/wordmark.module.css'

/** Six columns, the first in red: the page of the first Hexapla. */
export function Wordmark() {
  const t = useTranslations('common')
  return (
    <span className={styles.wordmark}>
      <svg className={styles.columns} viewBox="0 0 23 16" aria-hidden="true">
        {[0, 4, 8, 12, 16, 20].map((x) => (
          <rect key={x} x={x} width="3" height="16" />
        ))}
      </svg>
      {t('productName')}
    </span>
  )
}
