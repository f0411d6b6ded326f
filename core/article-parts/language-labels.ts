import { autonymOf, type Locale } from '@/core/model/locale'

/** Languages whose names a language line is searched for, the first users' own first: they win where a name is shared. */
const KNOWN =
  'ko ru en fr id sa ja de pt el es it fi la zh zh-Hans zh-Hant pt-BR pt-PT ar he fa hi bn ta te ur pa mr ne si th lo km my vi tr az kk uz mn ka hy uk be pl cs sk sl hr sr bs mk bg ro hu nl af sv da nb no is et lv lt sq mt ga cy eu ca gl ms tl jv sw am eo yi grc arc syr cop'.split(
    ' ',
  )

/** Languages in which pages call the others: `Anglais`, `英語`, `영어`. CLDR has no names in Latin and Sanskrit to speak of. */
const NAMING = 'en ko ru fr id ja de pt el es it fi zh'.split(' ')

/**
 * Labels that pages use and neither CLDR nor the language itself does: 한어 for Korean, the adjective for the language,
 * short forms, letters without their marks.
 */
const ODD_LABELS: Readonly<Record<string, readonly string[]>> = {
  ko: ['한어', '한글', '조선말', '조선어', '韓語'],
  ru: ['Русский язык', 'По-русски'],
  en: ['English language', 'In English'],
  fr: ['Francais', 'Langue française', 'En français'],
  id: ['Bahasa', 'Indonesia'],
  sa: ['संस्कृत', 'संस्कृतं', 'संस्कृतभाषा', 'Saṃskṛtam', 'Samskrta'],
  ja: ['にほんご', '日文'],
  de: ['Deutsche Sprache', 'Auf Deutsch'],
  pt: ['Portugues', 'Língua portuguesa'],
  el: ['Ελληνική', 'Ελληνική γλώσσα', 'Νέα ελληνικά'],
  es: ['Espanol', 'Castellano', 'Lengua española'],
  it: ['Lingua italiana'],
  fi: ['Suomalainen', 'Suomeksi', 'Suomen kieli'],
  la: ['Lingua Latina', 'Latine', 'Latinum', 'Latin language'],
  zh: ['中文', '汉语', '漢語', '华语'],
  'zh-Hans': ['简体中文', '简体', '简中'],
  'zh-Hant': ['繁體中文', '正體中文', '繁體', '繁中'],
  'pt-BR': ['Português brasileiro', 'Brasileiro'],
}

let labels: ReadonlyMap<string, Locale> | undefined

/** Label in folded form → language. Made when first asked for: CLDR is asked about 1,000 names. */
export function languageLabels(): ReadonlyMap<string, Locale> {
  labels ??= makeLabels()
  return labels
}

/** The form labels are compared in: composed, lower case. */
export function foldLabel(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** A language's own names come before what others call it, so that no other language takes them. */
function makeLabels(): ReadonlyMap<string, Locale> {
  const made = new Map<string, Locale>()
  const add = (label: string | undefined, tag: string): void => {
    if (label !== undefined && !made.has(foldLabel(label))) made.set(foldLabel(label), tag as Locale)
  }
  for (const tag of KNOWN) for (const label of [...(ODD_LABELS[tag] ?? []), autonymOf(tag)]) add(label, tag)
  for (const language of NAMING) {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
    for (const tag of KNOWN) add(names.of(tag), tag)
  }
  return made
}
