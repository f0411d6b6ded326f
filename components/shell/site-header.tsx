import { useTranslations } from 'next-intl'
import { LanguageMenu } from '@/components/shell/language-menu'
import { MainNavigation } from '@/components/shell/main-navigation'
import styles from '@/components/shell/site-header.module.css'
import type { Theme } from '@/components/shell/theme'
import { ThemeMenu } from '@/components/shell/theme-menu'
import type { Viewer } from '@/components/shell/viewer'
import { Wordmark } from '@/components/shell/wordmark'
import { Link } from '@/i18n/navigation'

interface SiteHeaderProps {
  readonly viewer: Viewer
  readonly theme: Theme
}

export function SiteHeader({ viewer, theme }: SiteHeaderProps) {
  const t = useTranslations('shell')
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.home} prefetch={false}>
        <Wordmark />
      </Link>
      <MainNavigation viewer={viewer} />
      <div className={styles.tools}>
        <LanguageMenu />
        <ThemeMenu initial={theme} />
        {viewer.kind === 'person' ? (
          <Link href="/account" className={styles.account} prefetch={false}>
            {viewer.name}
          </Link>
        ) : (
          <Link href="/sign-in" className={styles.account} prefetch={false}>
            {t('signIn')}
          </Link>
        )}
      </div>
    </header>
  )
}
