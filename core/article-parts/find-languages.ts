import type { ListedLanguage } from '@/core/article-parts/article-draft'
import type { LineShape } from '@/core/article-parts/line-shape'
import { LEAST_LANGUAGES, readLanguageLine, readLanguageNames } from '@/core/article-parts/read-language-line'

/** A list of languages may end in a full stop. Columns. */
const LONGEST_CLOSED = 160

/** The lines that list the page's languages, and what they list. */
export interface FoundLanguages {
  readonly lines: ReadonlySet<number>
  readonly languages: readonly ListedLanguage[]
}

/** The first line that lists languages, or the first run of lines that name one each, as menus do. */
export function findLanguages(lines: readonly LineShape[]): FoundLanguages {
  for (let start = 0; start < lines.length; start += 1) {
    if (!couldList(lines[start])) continue
    const languages = readLanguageLine(lines[start]?.text ?? '')
    if (languages !== undefined) return { lines: new Set([start]), languages }
    const run = readRun(lines, start)
    if (run.languages.length >= LEAST_LANGUAGES) return run
    // A run too short has no longer one inside.
    start += Math.max(0, run.lines.size - 1)
  }
  return { lines: new Set(), languages: [] }
}

/** Sentences are not searched for labels: a page may have thousands. */
function couldList(line: LineShape | undefined): line is LineShape {
  return line !== undefined && line.text !== '' && (!line.isClosed || line.width <= LONGEST_CLOSED)
}

function readRun(lines: readonly LineShape[], start: number): FoundLanguages {
  const run = new Set<number>()
  const languages: ListedLanguage[] = []
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]
    const named = couldList(line) ? readLanguageNames(line.text) : undefined
    if (named === undefined) break
    run.add(index)
    for (const language of named) {
      if (!languages.some(({ locale }) => locale === language.locale)) languages.push(language)
    }
  }
  return { lines: run, languages }
}
