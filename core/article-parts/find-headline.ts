import type { HeadLine } from '@/core/article-parts/head-line'

/** A section's name is a word or two. Columns. */
export const LONGEST_SECTION = 32
/** A headline may be long, but not as long as a paragraph. Columns. */
const LONGEST_HEADLINE = 240

/**
 * The index of the headline among the lines before the text: a heading of the first level, else a heading, else the line
 * the document's title holds, else the first line that is neither date nor credit nor section. -1 when there is none.
 */
export function findHeadline(head: readonly HeadLine[], title: string | undefined): number {
  const first = head.findIndex(({ shape }) => shape.block.kind === 'heading' && shape.block.level === 1)
  if (first !== -1) return first
  const heading = head.findIndex(({ shape }) => shape.block.kind === 'heading')
  if (title === undefined) return heading !== -1 ? heading : findUnmarked(head)
  return head.findIndex(({ shape, mark }) => mark === undefined && isInTitle(shape.text, title))
}

/** `Title | Site` holds `Title`; a section's name is too little to go by. */
function isInTitle(text: string, title: string): boolean {
  return text !== '' && title.includes(text) && text.length * 2 >= title.length
}

function findUnmarked(head: readonly HeadLine[]): number {
  const first = head.findIndex(({ mark }) => mark === undefined)
  const one = head[first]
  if (one === undefined || !isHeadlineLike(one)) return -1
  const two = head[first + 1]
  // Two short lines on top: the shorter, first one names the section.
  const isSection =
    two !== undefined &&
    two.mark === undefined &&
    isHeadlineLike(two) &&
    one.shape.width <= LONGEST_SECTION &&
    two.shape.width > one.shape.width
  return isSection ? first + 1 : first
}

/** Short, and not closed as a sentence; but headlines ask and exclaim. */
export function isHeadlineLike({
  shape: { block, width, isClosed, isQuestion, text },
}: Pick<HeadLine, 'shape'>): boolean {
  const isOpen = !isClosed || isQuestion || /[!！]["”」』]?$/.test(text)
  return block.kind === 'paragraph' && width <= LONGEST_HEADLINE && isOpen
}
