import { useTranslations } from 'next-intl'
import styles from '@/components/shell/site-footer.module.css'
import { Link } from '@/i18n/navigation'

export function SiteFooter() {
  const t = useTranslations('shell')
  return (
    <footer className={styles.footer}>
      <p>{t('motto')}</p>
      <Link href="/api-reference" prefetch={false}>
        {t('apiReference')}
      </Link>
    </footer>
  )
}
