import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { numberFormats } from '@/i18n/number-formats'
import { routing } from '@/i18n/routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  const { default: messages } = await import(`../messages/${locale}.json`)
  return { locale, messages, timeZone: 'UTC', formats: { number: numberFormats(locale) } }
})
