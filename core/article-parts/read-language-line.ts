import type { ListedLanguage } from '@/core/article-parts/article-draft'
import { foldLabel, languageLabels } from '@/core/article-parts/language-labels'

/** Fewer could be a sentence about two languages. */
export const LEAST_LANGUAGES = 3
/** A line may hold a word or two of its own. Share of the letters that labels must cover. */
const LEAST_COVERAGE = 0.9
/** A list of all languages known, with room to spare; a longer line is a paragraph. UTF-16 units. */
const LONGEST_LINE = 1_000
/** `Languages:`, `この記事を読む：`. */
const LEAD_IN = /^[^:：]{1,40}[:：]\s*/u

/**
 * Reads the line at the top of a page that lists its languages, also when its labels run together without spaces.
 * Undefined when the line is something else.
 */
export function readLanguageLine(line: string): readonly ListedLanguage[] | undefined {
  const languages = readLanguageNames(line) ?? readLanguageNames(line.replace(LEAD_IN, ''))
  return languages !== undefined && languages.length >= LEAST_LANGUAGES ? languages : undefined
}

/** The languages, each once, of a text that names some and says hardly anything else; else undefined. */
export function readLanguageNames(line: string): readonly ListedLanguage[] | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const text = line.normalize('NFC')
  const folded = foldLabel(text)
  // Where lower case changes the length (İ), labels are given in lower case rather than cut in the wrong place.
  const original = folded.length === text.length ? text : folded
  const spans = coverWithLabels(folded)
  const covered = spans.reduce((sum, { start, end }) => sum + countLetters(folded.slice(start, end)), 0)
  if (spans.length === 0 || covered < LEAST_COVERAGE * countLetters(folded)) return undefined
  return listLanguages(spans.map((span) => ({ ...span, label: original.slice(span.start, span.end) })))
}

interface Span {
  readonly start: number
  readonly end: number
  readonly locale: ListedLanguage['locale']
}

/** The best way to cover the text up to a place; spans are chained from the last. */
interface Cover {
  readonly covered: number
  readonly spans: number
  readonly last?: Span
  readonly before?: Cover
}

/**
 * The labels that leave the fewest characters over, and among those the fewest and so longest labels. Taking the longest
 * label at each place would read `LatinArabic` as Latina and a rest.
 */
function coverWithLabels(folded: string): readonly Span[] {
  const labels = languageLabels()
  const covers: Cover[] = [{ covered: 0, spans: 0 }]
  for (let start = 0; start < folded.length; start += 1) {
    const before = covers[start] ?? { covered: 0, spans: 0 }
    offer(before, start + 1, covers)
    for (const length of labelLengths().get(folded.charAt(start)) ?? []) {
      const end = start + length
      const locale = labels.get(folded.slice(start, end))
      if (locale === undefined || end > folded.length) continue
      offer(
        { covered: before.covered + length, spans: before.spans + 1, last: { start, end, locale }, before },
        end,
        covers,
      )
    }
  }
  return spansOf(covers[folded.length])
}

/** Keeps the better of two ways to come to a place. */
function offer(cover: Cover, place: number, covers: Cover[]): void {
  const best = covers[place]
  if (best === undefined || isBetter(cover, best)) covers[place] = cover
}

function isBetter(cover: Cover, best: Cover): boolean {
  return cover.covered > best.covered || (cover.covered === best.covered && cover.spans < best.spans)
}

function spansOf(cover: Cover | undefined): readonly Span[] {
  const spans: Span[] = []
  for (let at = cover; at?.last !== undefined; at = at.before) spans.push(at.last)
  return spans.reverse()
}

function listLanguages(named: readonly ListedLanguage[]): readonly ListedLanguage[] {
  const listed = new Map<string, ListedLanguage>()
  for (const { label, locale } of named) if (!listed.has(locale)) listed.set(locale, { label, locale })
  return [...listed.values()]
}

let lengths: ReadonlyMap<string, readonly number[]> | undefined

/** The lengths that labels beginning with a character have: so few that looking them up is quick. */
function labelLengths(): ReadonlyMap<string, readonly number[]> {
  lengths ??= makeLengths()
  return lengths
}

function makeLengths(): ReadonlyMap<string, readonly number[]> {
  const made = new Map<string, number[]>()
  for (const label of languageLabels().keys()) {
    const known = made.get(label.charAt(0)) ?? []
    if (!known.includes(label.length)) known.push(label.length)
    made.set(label.charAt(0), known)
  }
  return made
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{M}]/gu)?.length ?? 0
}
