import type { Locale } from '@/core/model/locale'

/** The order of the first users' own page header; the source among them. */
export const SAMPLE_LOCALES = ['ko', 'ru', 'en', 'fr', 'id', 'sa', 'ja', 'de', 'pt', 'el', 'es', 'it', 'fi', 'la'].map(
  (tag) => tag as Locale,
)
export const SAMPLE_SOURCE = 'ja' as Locale
export const SAMPLE_SLUG = 'six-columns'

/**
 * How far each translation has come, so that every page of the workbench has something true to show.
 * `published`: approved and open to readers. `in-review`: translated, partly approved, partly sent back, closed.
 * `half-done`: the first half written, none of it approved, closed.
 */
export type SampleProgress = 'published' | 'in-review' | 'half-done'

export function progressOf(locale: Locale): SampleProgress {
  if (locale === 'la') return 'half-done'
  return locale === 'de' || locale === 'id' ? 'in-review' : 'published'
}

/** What a reviewer found, by the position of the sentence. Written in the language of the version, as a reviewer would. */
export const SAMPLE_REJECTIONS: Readonly<
  Record<string, readonly { readonly position: number; readonly reason: string }[]>
> = {
  de: [
    { position: 10, reason: '„ganz handfest“ ist ein Zusatz: Das Original spricht nur von wirklicher Mühe.' },
    { position: 20, reason: '„Reiszeichen“ kennt hier niemand. Bitte „Komejirushi“ mit einer kurzen Erklärung.' },
  ],
  id: [{ position: 20, reason: '“Tanda beras” belum lazim. Sebut “komejirushi” dengan penjelasan singkat.' }],
}
