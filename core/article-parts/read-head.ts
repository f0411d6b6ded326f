import type { PartRole } from '@/core/article-parts/article-draft'
import { looksLikeNames } from '@/core/article-parts/credits'
import { findHeadline, isHeadlineLike, LONGEST_SECTION } from '@/core/article-parts/find-headline'
import { type HeadLine, isShortLine, type MarkOptions, markLine } from '@/core/article-parts/head-line'
import type { LineShape } from '@/core/article-parts/line-shape'

/** Menus of a page can be long, but nobody puts the text after so many lines. */
const MOST_LINES = 200
/** Between the headline and the text. */
const MOST_LINES_AFTER = 12

export interface HeadOptions extends MarkOptions {
  /** What the document's metadata call it. */
  readonly title: string | undefined
}

export interface PageHead {
  /** The role of each line up to the text; undefined where it is to be judged like the text. */
  readonly roles: readonly (PartRole | undefined)[]
  readonly hasHeadline: boolean
}

/** Reads the lines before the text begins. A page without any of them has an empty head, or a headline alone. */
export function readHead(lines: readonly LineShape[], options: HeadOptions): PageHead {
  const marked = lines.slice(0, MOST_LINES).map((shape, index) => markLine(shape, index, options))
  const text = marked.findIndex((line, index) => index > onlyTitle(marked) && isText(line))
  const before = text === -1 ? marked : marked.slice(0, text)
  const headline = findHeadline(before, options.title)
  const head = before.slice(0, headEnd(before, headline))
  return { roles: [...rolesAbove(head, headline), ...rolesBelow(head, headline)], hasHeadline: headline !== -1 }
}

/** Where the only heading of the first level stands: what is above it, a notice say, is not the article's text. */
function onlyTitle(lines: readonly HeadLine[]): number {
  const titles = lines.flatMap(({ shape: { block } }, index) =>
    block.kind === 'heading' && block.level === 1 ? [index] : [],
  )
  return titles.length === 1 ? (titles[0] ?? -1) : -1
}

/** A sentence, or more than fits a line. */
function isText(line: HeadLine): boolean {
  return (
    line.mark === undefined && line.shape.block.kind === 'paragraph' && line.shape.text !== '' && !isHeadlineLike(line)
  )
}

/** Ends before the first line after the headline that is neither marked nor short: a question, a heading, a list. */
function headEnd(head: readonly HeadLine[], headline: number): number {
  const after = head.slice(headline + 1, headline + 1 + MOST_LINES_AFTER)
  const end = after.findIndex((line) => line.mark === undefined && !isShortLine(line))
  return headline + 1 + (end === -1 ? after.length : end)
}

/** The last short line names the section; those above it are the site's name and its menus. */
function rolesAbove(head: readonly HeadLine[], headline: number): readonly PartRole[] {
  const above = head.slice(0, Math.max(0, headline))
  const section = above.findLastIndex((line) => isOwnLine(line, 'paragraph') || isOnlyItem(line, above))
  return above.map((line, index) => {
    if (line.mark === 'date' || line.mark === 'language-line') return markOnce(above, index)
    if (index === section) return 'section'
    const isMenu = !line.shape.isClosed && line.shape.width <= LONGEST_SECTION && line.shape.text !== ''
    return isMenu ? 'omit' : line.shape.block.kind
  })
}

function isOwnLine({ mark, shape }: HeadLine, kind: LineShape['block']['kind']): boolean {
  const isShort = shape.width <= LONGEST_SECTION && !shape.isClosed && shape.text !== ''
  return mark === undefined && shape.block.kind === kind && isShort
}

function isOnlyItem(line: HeadLine, above: readonly HeadLine[]): boolean {
  return isOwnLine(line, 'list-item') && above.filter((other) => isOwnLine(other, 'list-item')).length === 1
}

/** The first date counts; another is when the page was changed, and no part of the article. */
function markOnce(lines: readonly HeadLine[], index: number): PartRole {
  const mark = lines[index]?.mark ?? 'omit'
  return mark === 'date' && lines.findIndex((line) => line.mark === 'date') < index ? 'omit' : mark
}

function rolesBelow(head: readonly HeadLine[], headline: number): readonly (PartRole | undefined)[] {
  const byline = findByline(head, headline)
  const lastMark = head.findLastIndex(({ mark }) => mark !== undefined)
  return head.slice(Math.max(0, headline)).map((line, offset) => {
    const index = Math.max(0, headline) + offset
    if (index === headline) return 'headline'
    if (index === byline) return 'byline'
    if (line.mark !== undefined) return markOnce(head, index)
    return index < lastMark ? 'paragraph' : undefined
  })
}

/**
 * The line that says it is; else the first of two that name editors (`Redaktion …`, then `Redaktur: …`); else a line
 * among the marked ones, or one that looks like names.
 */
function findByline(head: readonly HeadLine[], headline: number): number {
  const below = head.map((line, index) => ({ ...line, index })).slice(headline + 1)
  const byline = below.find(({ mark }) => mark === 'byline')
  if (byline !== undefined) return byline.index
  const [first, second] = below.filter(({ mark }) => mark === 'editor')
  if (first !== undefined && second !== undefined) return first.index
  const lastMark = head.findLastIndex(({ mark }) => mark !== undefined)
  const unmarked = below.filter(({ mark }) => mark === undefined)
  return unmarked.find(({ index, shape }) => index < lastMark || looksLikeNames(shape.text))?.index ?? -1
}
