import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/app/styles/tokens.css'
import '@/app/styles/base.css'
import '@/components/shell/fonts/base-fonts'
import { getViewer } from '@/app/[locale]/viewer'
import { ScriptFonts } from '@/components/shell/fonts/script-fonts'
import { InterfaceProvider } from '@/components/shell/interface-provider'
import { PageFrame } from '@/components/shell/page-frame'
import { parseTheme, THEME_COOKIE } from '@/components/shell/theme'
import { directionOf } from '@/core/model/locale'
import { routing } from '@/i18n/routing'
import { appEnv } from '@/server/app-state'

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ readonly locale: string }>
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const t = await getTranslations({ locale, namespace: 'common' })
  return {
    metadataBase: new URL(appEnv().publicOrigin),
    title: { default: t('productName'), template: `%s · ${t('productName')}` },
    description: t('productDescription'),
    referrer: 'same-origin',
  }
}

export default async function LanguageLayout({ children, params }: LayoutProps) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value)
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        {/* react-aria writes two style elements of its own and finds the nonce for them here. */}
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <NextIntlClientProvider>
          <InterfaceProvider locale={locale}>
            <ScriptFonts locales={[locale]} />
            <PageFrame viewer={await getViewer()} theme={theme}>
              {children}
            </PageFrame>
          </InterfaceProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
