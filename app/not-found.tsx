import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import '@/app/styles/tokens.css'
import '@/app/styles/base.css'
import '@/components/shell/fonts/base-fonts'
import { Shell } from '@/components/shell/shell'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { routing } from '@/i18n/routing'

export const metadata: Metadata = { robots: { index: false } }

/** The page of last resort, for addresses outside every language, such as a file that is not there. */
export default async function UnknownAddressPage() {
  const locale = routing.defaultLocale
  const t = await getTranslations({ locale, namespace: 'shell.notFound' })
  return (
    <html lang={locale}>
      <body>
        <main>
          <Shell width="measure">
            <title>{t('title')}</title>
            <PageHeader title={t('title')} />
            <EmptyState title={t('explanation')} actions={<Link href="/">{t('toArticles')}</Link>} />
          </Shell>
        </main>
      </body>
    </html>
  )
}
