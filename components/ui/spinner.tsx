import { useTranslations } from 'next-intl'
import styles from '@/components/ui/spinner.module.css'

/** Says that something is on its way; `label` replaces the general word. */
export function Spinner({ label }: { readonly label?: string }) {
  const t = useTranslations('common')
  return (
    <span className={styles.spinner} role="status">
      <span className={styles.ring} aria-hidden="true" />
      {label ?? t('loading')}
    </span>
  )
}
