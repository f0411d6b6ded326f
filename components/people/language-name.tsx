import { useTranslations } from 'next-intl'
import { autonymOf, directionOf, type Locale } from '@/core/model/locale'

/** A language in its own name; without one, that the role covers all. */
export function LanguageName({ locale }: { readonly locale: Locale | null }) {
  const t = useTranslations('people')
  if (locale === null) return <span>{t('allLanguages')}</span>
  return (
    <span lang={locale} dir={directionOf(locale)}>
      {autonymOf(locale)}
    </span>
  )
}
