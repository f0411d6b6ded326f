import type { Locale } from '@/core/model/locale'

/** A few thousand letters say as much as a book. UTF-16 units. */
const SAMPLE_LENGTH = 6_000

/** Scripts that decide by themselves, asked in this order: a few kana make a page of Han Japanese. Share of all letters. */
const SCRIPTS: readonly (readonly [Locale, RegExp, number])[] = (
  [
    ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.05],
    ['ko', /\p{Script=Hangul}/gu, 0.2],
    ['zh', /\p{Script=Han}/gu, 0.3],
    ['sa', /\p{Script=Devanagari}/gu, 0.3],
    ['ru', /\p{Script=Cyrillic}/gu, 0.3],
    ['el', /\p{Script=Greek}/gu, 0.3],
    ['ar', /\p{Script=Arabic}/gu, 0.3],
    ['he', /\p{Script=Hebrew}/gu, 0.3],
    ['th', /\p{Script=Thai}/gu, 0.3],
  ] as const
).map(([tag, script, share]) => [tag as Locale, script, share])

/** The commonest short words of the languages in Latin letters, from our own counting of ordinary prose. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that was for with as by it from are which this',
  fr: 'le la les des et est dans une que pour par sur au du qui ne pas',
  de: 'der die das und ist den von mit zu ein eine nicht im auf dem des sich',
  es: 'el la los las de y en que una por con para del se es al como',
  pt: 'o a os as de e em que uma por com para do da se é ao não',
  it: 'il lo la gli di e che una per con del della è si nel alla sono',
  fi: 'ja on ei se että oli joka mutta kun ovat myös hän tai niin kuin',
  id: 'yang dan di dari untuk dengan pada ini itu dalam adalah tidak oleh sebagai',
  la: 'et in est ad quod cum non ut ex sed qui quae ab esse atque per sunt',
}

/** The language a text is probably in, by its letters and commonest words; undefined when nothing speaks for any. */
export function guessLocale(text: string): Locale | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return undefined
  const byScript = SCRIPTS.find(([, script, share]) => count(sample, script) >= share * letters)
  return byScript?.[0] ?? guessByWords(sample)
}

function guessByWords(sample: string): Locale | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = Object.entries(COMMON_WORDS).map(([locale, list]) => {
    const common = new Set(list.split(' '))
    return { locale, score: words.filter((word) => common.has(word)).length }
  })
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? (best.locale as Locale) : undefined
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
