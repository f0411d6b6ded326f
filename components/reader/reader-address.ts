import { INTERFACE_LOCALES } from '@/i18n/routing'

/** How the page lays out two languages: paragraph beside paragraph, or sentence beside sentence. */
export type BesideLayout = 'paragraphs' | 'sentences'

/** What an address of the reader says. */
export interface ReaderAddress {
  readonly slug: string
  /** The language of the text. */
  readonly locale: string
  /** The language of the interface, for a text in a language the interface does not speak. */
  readonly interfaceLocale: string
  /** The second language, when two are read side by side. */
  readonly beside?: string
  readonly layout?: BesideLayout
  /** The sentence to arrive at. */
  readonly position?: number
}

/** The address as a path: text and interface change together wherever the interface speaks the text's language. */
export function readerHref({ slug, locale, interfaceLocale, beside, layout, position }: ReaderAddress): string {
  const speaks = (INTERFACE_LOCALES as readonly string[]).includes(locale)
  const query = new URLSearchParams()
  if (!speaks) query.set('in', locale)
  if (beside !== undefined && beside !== locale) query.set('beside', beside)
  if (beside !== undefined && beside !== locale && layout === 'sentences') query.set('by', 'sentence')
  const search = query.size === 0 ? '' : `?${query}`
  const anchor = position === undefined ? '' : `#${sentenceId(position)}`
  return `/${speaks ? locale : interfaceLocale}/${encodeURIComponent(slug)}${search}${anchor}`
}

/** The id of a sentence's element; the same in every language. */
export function sentenceId(position: number): string {
  return `s${position}`
}
