import type { PartRole } from '@/core/article-parts/article-draft'
import type { LineShape } from '@/core/article-parts/line-shape'
import { readDate } from '@/core/article-parts/read-date'
import { readLanguageLine } from '@/core/article-parts/read-language-line'

/** The head of a page has at most so many lines; after them everything is text. */
const MOST_LINES = 12
/** A section's name is a word or two. Columns. */
const LONGEST_SECTION = 32
/** Names of authors, and what they are. Columns. */
const LONGEST_CREDIT = 120
/** A headline may be long, but not as long as a paragraph. Columns. */
const LONGEST_HEADLINE = 240

/** A label and a colon, or the word itself in the languages of the first users. */
const EDITOR =
  /^(編集|編輯|编辑|편집|редакт|edit(?:ed|or|ing)|édit|edit(?:ado|ada|or|ora|ato|ore)|edição|edición|redaktion|redaktör|bearbeit|penyunting|editor|revisione|toimit|επιμέλεια|recens|edid|सम्पाद)/iu

export interface PageHead {
  /** The role of each line of the head, from the first line of the document on. */
  readonly roles: readonly PartRole[]
}

/**
 * Reads the lines before the text begins: those up to the first that is closed as a sentence or long, a headline apart.
 * A page without any of them has an empty head, or a headline alone.
 */
export function readHead(lines: readonly LineShape[]): PageHead {
  const headline = findHeadline(lines)
  const length = headLength(lines, headline)
  const roles: PartRole[] = []
  for (const line of lines.slice(0, length)) roles.push(roleOf(line, { index: roles.length, headline, taken: roles }))
  return { roles }
}

/** A marked heading of the first level, else the first line that is neither date nor list of languages nor section. */
function findHeadline(lines: readonly LineShape[]): number {
  const head = lines.slice(0, MOST_LINES)
  const marked = head.findIndex(({ block }) => block.kind === 'heading')
  if (marked !== -1 && head.slice(0, marked).every((line) => !isText(line))) return marked
  const free = head.flatMap((line, index) => (isFree(line) ? [index] : []))
  const [first = -1, second] = free
  const one = lines[first]
  const two = second === undefined ? undefined : lines[second]
  if (one === undefined || isText(one)) return -1
  // Two short lines on top: the shorter, first one names the section.
  const isSection =
    two !== undefined &&
    second === first + 1 &&
    one.width <= LONGEST_SECTION &&
    isHeadlineLike(two) &&
    two.width > one.width
  return isSection && second !== undefined ? second : isHeadlineLike(one) ? first : -1
}

function isHeadlineLike(line: LineShape): boolean {
  return (
    line.block.kind === 'paragraph' &&
    line.width <= LONGEST_HEADLINE &&
    (!line.isClosed || line.isQuestion || /[!！]["”」』]?$/.test(line.text))
  )
}

function isFree(line: LineShape): boolean {
  return readDate(line.text) === undefined && readLanguageLine(line.text) === undefined
}

function isText(line: LineShape): boolean {
  return isFree(line) && line.block.kind === 'paragraph' && line.isClosed && !isHeadlineLike(line)
}

/** Ends before the first line of text: closed or long, or a heading of the body, or a block that is no line at all. */
function headLength(lines: readonly LineShape[], headline: number): number {
  const end = lines.findIndex((line, index) => {
    if (index === headline) return false
    if (index >= MOST_LINES || (index > headline && line.block.kind !== 'paragraph')) return true
    return isFree(line) && (line.isClosed || line.width > LONGEST_CREDIT)
  })
  return end === -1 ? Math.min(lines.length, MOST_LINES) : end
}

interface Place {
  readonly index: number
  readonly headline: number
  readonly taken: readonly PartRole[]
}

function roleOf(line: LineShape, { index, headline, taken }: Place): PartRole {
  if (index === headline) return 'headline'
  if (!taken.includes('date') && readDate(line.text) !== undefined) return 'date'
  if (!taken.includes('language-line') && readLanguageLine(line.text) !== undefined) return 'language-line'
  if (index < headline) return line.width <= LONGEST_SECTION && !taken.includes('section') ? 'section' : 'paragraph'
  if (!taken.includes('editor') && (EDITOR.test(line.text) || taken.includes('byline'))) return 'editor'
  return taken.includes('byline') ? 'paragraph' : 'byline'
}
