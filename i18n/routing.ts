import { defineRouting } from 'next-intl/routing'

/** The languages the interface speaks, in the order of the first users' own page header. */
export const INTERFACE_LOCALES = [
  'ko',
  'ru',
  'en',
  'fr',
  'id',
  'sa',
  'ja',
  'de',
  'pt',
  'el',
  'es',
  'it',
  'fi',
  'la',
] as const
export type InterfaceLocale = (typeof INTERFACE_LOCALES)[number]

export const routing = defineRouting({
  locales: INTERFACE_LOCALES,
  defaultLocale: 'en',
  localePrefix: 'always',
  // The reader page names its published languages itself; a header naming all 14 would be untrue.
  alternateLinks: false,
  localeCookie: { name: 'hexapla-locale', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' },
})
