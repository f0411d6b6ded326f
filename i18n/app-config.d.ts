import type { routing } from '@/i18n/routing'
import type messages from '@/messages/en.json'

// Keys and placeholders are checked by the compiler against the English file.
declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof routing.locales)[number]
    Messages: typeof messages
  }
}
