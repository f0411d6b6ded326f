'use client'

import { useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import styles from '@/components/shell/disclosure.module.css'
import { autonymOf } from '@/core/model/locale'
import { Link, usePathname } from '@/i18n/navigation'
import { INTERFACE_LOCALES } from '@/i18n/routing'

/**
 * The interface's languages, each by its own name. The browser's own popover opens it, so that it works before and
 * without our scripts; the links keep the page one is on.
 */
export function LanguageMenu() {
  const t = useTranslations('shell')
  const current = useLocale()
  const pathname = usePathname()
  const search = useSearchParams().toString()
  const id = useId()
  const href = search === '' ? pathname : `${pathname}?${search}`
  return (
    <nav className={styles.disclosure} aria-label={t('interfaceLanguage')}>
      <button type="button" className={styles.button} popoverTarget={id}>
        <span lang={current}>{autonymOf(current)}</span>
        <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <ul id={id} className={styles.panel} popover="auto">
        {INTERFACE_LOCALES.map((locale) => (
          <li key={locale}>
            <Link
              href={href}
              locale={locale}
              lang={locale}
              hrefLang={locale}
              prefetch={false}
              scroll={false}
              aria-current={locale === current ? 'true' : undefined}
            >
              {autonymOf(locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
