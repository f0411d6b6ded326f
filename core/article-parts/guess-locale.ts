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

/** What tells another language of the same script from the one above; two in a sample are enough. */
const BUT: readonly (readonly [Locale, Locale, RegExp])[] = (
  [
    ['sa', 'hi', /(?<![\p{L}\p{M}])(?:है|हैं|और|के|में|नहीं)(?![\p{L}\p{M}])/gu],
    ['ru', 'uk', /[іїєґ]/giu],
  ] as const
).map(([usual, other, sign]) => [usual as Locale, other as Locale, sign])

/** The commonest short words of languages in Latin letters, from our own counting of ordinary prose. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that was for with as by it from are which this be not have were his had',
  fr: 'le la les des et est dans une que pour par sur au du qui ne pas ce il elle sont avec aux cette plus ont',
  de: 'der die das und ist den von mit zu ein eine nicht im auf dem des sich auch es wurde als bei für sind einer',
  es: 'el la los las de y en que una por con para del se es al como más lo fue su sus este entre pero',
  pt: 'o a os as de e em que uma por com para do da se é ao não dos das na no mais foi sua pela pelo',
  it: 'il lo la gli di e che una per con del della è si nel alla sono dei delle non da più dal nella anche i',
  fi: 'ja on ei se että oli joka mutta kun ovat myös hän tai niin kuin sen olivat jotka ne tämä siitä sitä vain',
  id: 'yang dan di dari untuk dengan pada ini itu dalam adalah tidak oleh sebagai ke juga akan bahwa telah',
  la: 'et in est ad quod cum non ut ex sed qui quae ab esse atque per sunt eius hoc enim etiam de quam erat',
  nl: 'de het een en van is dat in op te voor met niet zijn aan die er ook als maar door werd naar',
}

/** How many languages list a word: one that many share says little. */
const SHARED = countShared()

/** The language a text is probably in, by its letters and commonest words; undefined when nothing speaks for any. */
export function guessLocale(text: string): Locale | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return undefined
  const byScript = SCRIPTS.find(([, script, share]) => count(sample, script) >= share * letters)?.[0]
  if (byScript === undefined) return guessByWords(sample)
  return BUT.find(([usual, , sign]) => usual === byScript && count(sample, sign) > 1)?.[1] ?? byScript
}

function guessByWords(sample: string): Locale | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = Object.entries(COMMON_WORDS).map(([locale, list]) => {
    const common = new Set(list.split(' '))
    const score = words.reduce((sum, word) => sum + (common.has(word) ? 1 / (SHARED.get(word) ?? 1) : 0), 0)
    return { locale, score }
  })
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score >= 1 ? (best.locale as Locale) : undefined
}

function countShared(): ReadonlyMap<string, number> {
  const shared = new Map<string, number>()
  for (const word of Object.values(COMMON_WORDS).join(' ').split(' ')) shared.set(word, (shared.get(word) ?? 0) + 1)
  return shared
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
