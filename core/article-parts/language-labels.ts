import { autonymOf, type Locale } from '@/core/model/locale'

/** Languages whose autonyms and English names a language line is searched for. */
const KNOWN =
  'ko ru en fr id sa ja de pt el es it fi la zh zh-Hans zh-Hant ar he fa hi bn ta te ur th vi tr uk pl cs sk sl hr sr bg ro hu nl sv da nb no et lv lt ms tl sw ka hy'.split(
    ' ',
  )

/**
 * Labels that pages use and neither CLDR nor the language itself does: 한어 for Korean, the adjective for the language,
 * English names on pages in other languages, and short forms.
 */
const ODD_LABELS: Readonly<Record<string, readonly string[]>> = {
  ko: ['한어', '한글', '조선말', '韓国語', '韩语', '韓語'],
  ru: ['Русский язык', 'Русский', 'ロシア語', '俄语'],
  en: ['英語', '英语', '영어'],
  fr: ['Français', 'Francais', 'フランス語', '法语'],
  id: ['Indonesian', 'Bahasa Indonesia', 'Bahasa', 'Indonesia'],
  sa: ['Sanskrit', 'संस्कृत', 'संस्कृतम्', 'サンスクリット'],
  ja: ['日本語', '日语', '일본어'],
  de: ['Deutsch', 'ドイツ語', '德语'],
  pt: ['Português', 'Portugues', 'Português brasileiro'],
  el: ['Ελληνικά', 'Ελληνική', 'ελληνικά'],
  es: ['Español', 'Espanol', 'Castellano', 'スペイン語'],
  it: ['Italiano', 'イタリア語'],
  fi: ['Suomalainen', 'Suomi', 'Suomen kieli', 'Finnish'],
  la: ['Latina', 'Lingua Latina', 'Latine', 'Latin', 'Latinum'],
  'zh-Hans': ['简体中文', '简体'],
  'zh-Hant': ['繁體中文', '繁體'],
  zh: ['中文', '汉语', '漢語'],
}

/** Label in folded form → language; the first language to claim a label keeps it. */
export const LANGUAGE_LABELS: ReadonlyMap<string, Locale> = makeLabels()

/** The form labels are compared in: composed, lower case. */
export function foldLabel(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function makeLabels(): ReadonlyMap<string, Locale> {
  const english = new Intl.DisplayNames(['en'], { type: 'language' })
  const labels = new Map<string, Locale>()
  for (const tag of KNOWN) {
    for (const label of [...(ODD_LABELS[tag] ?? []), autonymOf(tag), english.of(tag) ?? tag]) {
      const folded = foldLabel(label)
      if (!labels.has(folded)) labels.set(folded, tag as Locale)
    }
  }
  return labels
}
