import type { Branded } from '@/core/model/ids'

/** A BCP 47 language tag in canonical form, such as `ja` or `pt-BR`. */
export type Locale = Branded<'Locale'>

/** Canonicalises a language tag; `undefined` when it is not a well-formed BCP 47 tag. */
export function parseLocale(tag: string): Locale | undefined {
  if (tag.length > 35) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0] as Locale | undefined
  } catch {
    return undefined
  }
}

/**
 * Names of languages in themselves where CLDR has none (Latin) or one that its speakers do not use as a heading.
 * The other autonyms come from `Intl.DisplayNames` in the language itself.
 */
const AUTONYMS: Readonly<Record<string, string>> = {
  ko: '한국어',
  ru: 'Русский',
  en: 'English',
  fr: 'Français',
  id: 'Bahasa Indonesia',
  sa: 'संस्कृतम्',
  ja: '日本語',
  de: 'Deutsch',
  pt: 'Português',
  el: 'Ελληνικά',
  es: 'Español',
  it: 'Italiano',
  fi: 'Suomi',
  la: 'Latina',
}

/** The name of a language in that language; the tag itself when no name is known. */
export function autonymOf(locale: string): string {
  const known = AUTONYMS[locale]
  if (known !== undefined) return known
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(locale)
  return name ?? locale
}

// ISO 15924 codes of the right-to-left scripts in modern use; Unicode Bidi_Class R and AL.
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand'])
const SPACELESS_SCRIPTS = new Set([
  'Jpan',
  'Hans',
  'Hant',
  'Hani',
  'Hira',
  'Kana',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Tibt',
])

/** The ISO 15924 code of the script a locale is usually written in, such as `Jpan`; `Zyyy` when unknown. */
export function scriptOf(locale: string): string {
  return new Intl.Locale(locale).maximize().script ?? 'Zyyy'
}

/** The direction of a language's text, for the `dir` attribute. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT_SCRIPTS.has(scriptOf(locale)) ? 'rtl' : 'ltr'
}

/** True where words are written without spaces between them, so that lengths and diffs count characters. */
export function isSpaceless(locale: string): boolean {
  return SPACELESS_SCRIPTS.has(scriptOf(locale))
}
