import fc from 'fast-check'

const SENTENCES: Readonly<Record<string, string>> = {
  en: "He didn't see – as (some) said – the 3.5 % rise, nor “the end”.",
  ja: '東京特許許可局は、「2024年」の👩‍👩‍👧を𠮷野家で見た。',
  ko: '그는 여섯 개의 칸을 나란히 놓고, 한 문장씩 옮겼다.',
  sa: 'धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः ॥ १ ॥',
  ru: 'Он поставил шесть текстов рядом — строка за строкой.',
  el: 'Έβαλε έξι κείμενα δίπλα· γιατί; Κανείς δεν ξέρει.',
  th: 'กำลังแปลภาษาไทยวันนี้',
}

/** Any characters, joining ones among them. */
export const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.constantFrom(' ', '\u0301', '\u200d', '👩', '🇫', '🇷', '\r', '\n', 'ᄀ', 'ᅡ', 'क', '्', 'ष', 'word', '語'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

const edit = fc.record({
  at: fc.nat(60),
  length: fc.nat(12),
  text: fc.oneof(fc.constantFrom('', ' new', '新', ' '), texts),
})
const edits = fc.array(edit, { maxLength: 3 })

/** A real sentence and two ways of changing it, which may or may not meet. */
export const variants = fc
  .record({ locale: fc.constantFrom(...Object.keys(SENTENCES)), mine: edits, theirs: edits })
  .map(({ locale, mine, theirs }) => {
    const base = SENTENCES[locale] ?? ''
    return { locale, base, mine: applyAll(base, mine), theirs: applyAll(base, theirs) }
  })

interface TextEdit {
  readonly at: number
  readonly length: number
  readonly text: string
}

function applyAll(base: string, list: readonly TextEdit[]): string {
  return list.reduce((text, { at, length, text: added }) => {
    const characters = Array.from(text)
    characters.splice(at, length, added)
    return characters.join('')
  }, base)
}
