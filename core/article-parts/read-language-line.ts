import type { ListedLanguage } from '@/core/article-parts/article-draft'
import { foldLabel, LANGUAGE_LABELS } from '@/core/article-parts/language-labels'

/** Fewer could be a sentence about two languages. */
const LEAST_LANGUAGES = 3
/** A line may hold a word or two of its own, such as "Languages:". Share of the letters that labels must cover. */
const LEAST_COVERAGE = 0.9
/** A list of all languages known, with room to spare; a longer line is a paragraph. UTF-16 units. */
const LONGEST_LINE = 1_000

const LONGEST_LABEL = Math.max(...[...LANGUAGE_LABELS.keys()].map((label) => label.length))

/**
 * Reads the line at the top of a page that lists its languages, also when its labels run together without spaces, by
 * taking the longest label that stands at each place. Undefined when the line is something else.
 */
export function readLanguageLine(line: string): readonly ListedLanguage[] | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const text = line.normalize('NFC')
  const folded = foldLabel(text)
  // Where lower case changes the length (İ), labels are given in lower case rather than cut in the wrong place.
  const original = folded.length === text.length ? text : folded
  const found: ListedLanguage[] = []
  let covered = 0
  for (let at = 0; at < folded.length; ) {
    const length = longestLabelAt(folded, at)
    const locale = LANGUAGE_LABELS.get(folded.slice(at, at + length))
    if (locale !== undefined) {
      covered += countLetters(folded.slice(at, at + length))
      if (!found.some((language) => language.locale === locale))
        found.push({ label: original.slice(at, at + length), locale })
    }
    at += Math.max(length, 1)
  }
  const isLanguageLine = found.length >= LEAST_LANGUAGES && covered >= LEAST_COVERAGE * countLetters(folded)
  return isLanguageLine ? found : undefined
}

function longestLabelAt(folded: string, at: number): number {
  for (let length = Math.min(LONGEST_LABEL, folded.length - at); length > 0; length -= 1) {
    if (LANGUAGE_LABELS.has(folded.slice(at, at + length))) return length
  }
  return 0
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{M}]/gu)?.length ?? 0
}
