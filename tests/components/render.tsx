import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { numberFormats } from '@/i18n/number-formats'
import messages from '@/messages/en.json'

/** The HTML a server sends for some elements, in the English interface; a missing message fails. */
export function renderHtml(children: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={messages}
      timeZone="UTC"
      formats={{ number: numberFormats('en') }}
      onError={(error) => {
        throw error
      }}
    >
      {children}
    </NextIntlClientProvider>,
  )
}

/** The text of some HTML, as somebody would hear it. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
