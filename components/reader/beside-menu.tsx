import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type ReaderAddress, readerHref } from '@/components/reader/reader-address'
import styles from '@/components/shell/disclosure.module.css'
import { autonymOf } from '@/core/model/locale'
import type { PublishedLanguage } from '@/core/model/published-article'

interface BesideMenuProps {
  readonly address: ReaderAddress
  readonly languages: readonly PublishedLanguage[]
}

/** Chooses the second language and how the two stand beside each other; links in the browser's own popover. */
export function BesideMenu({ address, languages }: BesideMenuProps) {
  const t = useTranslations('reader')
  const id = useId()
  const choices = languages.filter(({ isPublished, isCurrent }) => isPublished && !isCurrent)
  if (choices.length === 0) return null
  return (
    <nav className={styles.disclosure} aria-label={t('besideLabel')}>
      <button type="button" className={styles.button} popoverTarget={id}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M1.5 3h5M1.5 6h5M1.5 9h5M1.5 12h5M9.5 3h5M9.5 6h5M9.5 9h5M9.5 12h5" stroke="currentColor" />
        </svg>
        <span className={styles.buttonText}>{t('beside')}</span>
      </button>
      <ul id={id} className={styles.panel} popover="auto">
        {address.beside !== undefined && <LayoutChoices address={address} />}
        {choices.map(({ locale }) => (
          <li key={locale}>
            <Link
              href={readerHref({ ...address, beside: locale })}
              lang={locale}
              hrefLang={locale}
              prefetch={false}
              scroll={false}
              aria-current={locale === address.beside ? 'true' : undefined}
            >
              {autonymOf(locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Shown while two languages are read: back to one, and the other way of laying the two out. */
function LayoutChoices({ address }: Pick<BesideMenuProps, 'address'>) {
  const t = useTranslations('reader')
  const isBySentence = address.layout === 'sentences'
  return (
    <>
      <li>
        <Link href={readerHref({ ...address, beside: undefined })} prefetch={false} scroll={false}>
          {t('oneLanguage')}
        </Link>
      </li>
      <li className={styles.lastOfGroup}>
        <Link
          href={readerHref({ ...address, layout: isBySentence ? 'paragraphs' : 'sentences' })}
          prefetch={false}
          scroll={false}
        >
          {isBySentence ? t('byParagraph') : t('bySentence')}
        </Link>
      </li>
    </>
  )
}
