'use client'

import '@/app/styles/tokens.css'
import '@/app/styles/base.css'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { useEffect, useState } from 'react'
import { BrokenPage } from '@/components/shell/broken-page'
import { numberFormats } from '@/i18n/number-formats'
import { type InterfaceLocale, routing } from '@/i18n/routing'
import english from '@/messages/en.json'

interface Language {
  readonly locale: InterfaceLocale
  readonly messages: typeof english
}

interface GlobalErrorProps {
  readonly retry: () => void
}

/** When not even the layout stands: the message in the language of the address, English until its file has come. */
export default function GlobalErrorPage({ retry }: GlobalErrorProps) {
  const [{ locale, messages }, setLanguage] = useState<Language>({ locale: 'en', messages: english })
  useEffect(() => {
    const wanted = window.location.pathname.split('/')[1]
    if (!hasLocale(routing.locales, wanted)) return
    void import(`../messages/${wanted}.json`).then((file) => setLanguage({ locale: wanted, messages: file.default }))
  }, [])
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider
          locale={locale}
          messages={messages}
          timeZone="UTC"
          formats={{ number: numberFormats(locale) }}
        >
          <BrokenPage retry={retry} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
