import { BREAK_MARK, type Run, replaceRuns } from '@/core/formats/replace-runs'
import type { InlineContent } from '@/core/model/inline-content'
import { isSpaceless } from '@/core/model/locale'

/** Scripts written without spaces between words, and the punctuation and full-width forms that go with them. */
const SPACELESS_CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF65]/u

/** Makes one line of the lines of a paragraph: spaces where the language has them, nothing where it has none. */
export function joinLines(content: InlineContent, locale?: string): InlineContent {
  // One class of characters, so that a long run of spaces is scanned once.
  return replaceRuns(content, /[ \t\n\r]+/g, (run) => (hasLineEnd(run) ? joint(run, locale) : undefined))
}

/** As HTML shows it: every run of ASCII white space is one space, or nothing at the edges and around a line break. */
export function collapseSpace(content: InlineContent, locale?: string): InlineContent {
  return replaceRuns(content, /[ \t\n\f\r]+/g, (run) => collapsedRun(run, locale))
}

function collapsedRun(run: Run, locale: string | undefined): string {
  const before = run.text[run.start - 1] ?? BREAK_MARK
  const after = run.text[run.end] ?? BREAK_MARK
  if (before === BREAK_MARK || after === BREAK_MARK) return ''
  return hasLineEnd(run) ? joint(run, locale) : ' '
}

function hasLineEnd({ text, start, end }: Run): boolean {
  return /[\n\r]/.test(text.slice(start, end))
}

/**
 * In a spaceless language one such letter beside the break is enough (`OpenAI⏎は`), in an unknown one both are needed;
 * elsewhere a quoted foreign word at the end of a line keeps its space.
 */
function joint(run: Run, locale: string | undefined): string {
  const before = isSpacelessAt(run.text, run.start - 1)
  const after = isSpacelessAt(run.text, run.end)
  if (locale === undefined) return before && after ? '' : ' '
  return isSpaceless(locale) && (before || after) ? '' : ' '
}

/** Looks at the whole character of which the code unit at the offset is a part: rare Han needs two. */
function isSpacelessAt(text: string, offset: number): boolean {
  const isSecondHalf = /[\uDC00-\uDFFF]/.test(text.charAt(offset))
  const character = text.codePointAt(isSecondHalf ? offset - 1 : offset)
  return character !== undefined && SPACELESS_CHARACTER.test(String.fromCodePoint(character))
}
