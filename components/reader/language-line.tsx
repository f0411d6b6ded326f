import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from '@/components/reader/language-line.module.css'
import { type ReaderAddress, readerHref } from '@/components/reader/reader-address'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { autonymOf, directionOf } from '@/core/model/locale'
import type { PublishedLanguage } from '@/core/model/published-article'

interface LanguageLineProps {
  readonly address: ReaderAddress
  /** In the project's order. */
  readonly languages: readonly PublishedLanguage[]
}

/** Every language of the project by its own name: the present one marked, an unpublished one no link and said so. */
export function LanguageLine({ address, languages }: LanguageLineProps) {
  return (
    <ul className={styles.line}>
      {languages.map((language) => (
        <li key={language.locale}>
          <LanguageName language={language} address={address} />
        </li>
      ))}
    </ul>
  )
}

interface LanguageNameProps {
  readonly language: PublishedLanguage
  readonly address: ReaderAddress
}

function LanguageName({ language: { locale, isPublished, isCurrent }, address }: LanguageNameProps) {
  const t = useTranslations('reader')
  const name = (
    <span lang={locale} dir={directionOf(locale)}>
      {autonymOf(locale)}
    </span>
  )
  const remark = isPublished ? null : <VisuallyHidden> ({t('unpublished')})</VisuallyHidden>
  const mark = isPublished ? {} : { 'data-unpublished': true, title: t('unpublished') }
  if (!isPublished && !isCurrent) {
    return (
      <span className={styles.language} {...mark}>
        {name}
        {remark}
      </span>
    )
  }
  return (
    <Link
      href={readerHref({ ...address, ...besideAfter(address, locale), locale })}
      hrefLang={locale}
      className={styles.language}
      aria-current={isCurrent ? 'true' : undefined}
      prefetch={false}
      scroll={false}
      {...mark}
    >
      {name}
      {remark}
    </Link>
  )
}

/** Reading Latin beside English and going to Latin means reading English beside Latin. */
function besideAfter({ beside, locale: from }: ReaderAddress, to: string): Pick<ReaderAddress, 'beside'> {
  return { beside: beside === to ? from : beside }
}
