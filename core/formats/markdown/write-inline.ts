import { type Cell, cellsOf, type MarkCell, type TextCell } from '@/core/formats/markdown/cells'
import { escapeCharacter } from '@/core/formats/markdown/escape-character'
import { normaliseMarks } from '@/core/formats/markdown/normalise-marks'
import type { InlineContent } from '@/core/model/inline-content'

/** Headings have to stay on one line. */
export type LineMode = 'one-line' | 'lines'

/** Inline content as CommonMark that reads back as the same content. */
export function writeInline(content: InlineContent, mode: LineMode): string {
  const cells = cellsOf(normaliseMarks(content))
  writeBreaks(cells, mode)
  chooseMarks(cells)
  for (const [index, cell] of cells.entries()) {
    if (cell.kind === 'text') cell.out = escapeCharacter(cells, index, mode)
  }
  protectMarks(cells)
  const text = cells.map(({ out }) => out).join('')
  return mode === 'one-line' ? text.replace(/[\r\n]+/g, ' ') : text
}

/** A backslash at the line's end where text stands on both sides; `<br>` where CommonMark would not see a break. */
function writeBreaks(cells: readonly Cell[], mode: LineMode): void {
  const isOneLine = mode === 'one-line' || isNoteText(cells)
  for (const [index, cell] of cells.entries()) {
    if (cell.kind !== 'break') continue
    const isBetween = isInked(cells[index - 1]) && isInked(cells[index + 1])
    cell.out = isBetween && !isOneLine ? '\\\n' : '<br>'
  }
}

/** `[^1]:` at the beginning: a second line would not be taken for the same footnote. */
function isNoteText([first, second]: readonly Cell[]): boolean {
  return first?.kind === 'raw' && first.out.startsWith('[^') && second?.kind === 'text' && second.character === ':'
}

function isInked(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' || cell?.kind === 'raw'
}

/**
 * Bold is `**`. Italic is `*`, which may stand inside a word, but `_` where it touches bold: `***` would be read as one
 * run of either. Two ends of one type never touch, because the content is normalised.
 */
function chooseMarks(cells: readonly Cell[]): void {
  const touching = new Set<Cell | undefined>()
  for (const [index, cell] of cells.entries()) {
    if (cell.kind === 'mark' && cells[index + 1]?.kind === 'mark') touching.add(cell).add(cells[index + 1])
  }
  for (const cell of cells) {
    if (cell.kind !== 'mark') continue
    const isTouching = touching.has(cell) || touching.has(cell.partner)
    if (cell.type === 'bold') cell.out = '**'
    else cell.out = isTouching ? '_' : '*'
  }
}

/**
 * CommonMark sees a mark only where the characters around it allow: `**「暴君」**が` is not bold. Where they do not, the
 * character inside or outside is written as a reference, which begins and ends with punctuation. Writing one can make
 * another necessary, so this goes on until nothing changes.
 */
function protectMarks(cells: readonly Cell[]): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const [index, cell] of cells.entries()) {
      if (cell.kind === 'mark' && protectMark(cell, cells, index)) changed = true
    }
  }
}

function protectMark(mark: MarkCell, cells: readonly Cell[], index: number): boolean {
  const step = mark.edge === 'open' ? 1 : -1
  const nearInside = edgeOf(cells[index + step], step === 1 ? 'first' : 'last')
  const nearOutside = edgeOf(cells[index - step], step === 1 ? 'last' : 'first')
  if (isSpace(nearInside)) return referTo(cells, index + step)
  const needsPunctuation = mark.out === '_' || isPunctuation(nearInside)
  const isProtected = isSpace(nearOutside) || (isPunctuation(nearOutside) && nearOutside.length === 1)
  if (!needsPunctuation || isProtected) return false
  return referTo(cells, index - step)
}

/**
 * Writes a cell as a character reference; false when it is none of the text's, or is one already. An underscore beside
 * it was inside a word until now and must not become a mark.
 */
function referTo(cells: readonly Cell[], index: number): boolean {
  const cell = cells[index]
  if (cell?.kind !== 'text' || cell.out.startsWith('&#')) return false
  cell.out = characterReference(cell)
  for (const neighbour of [cells[index - 1], cells[index + 1]]) {
    if (neighbour?.kind === 'text' && neighbour.out === '_') neighbour.out = '\\_'
  }
  return true
}

function characterReference({ character }: TextCell): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`
}

/** The first or last character that is written for the cell; the empty string for no cell. */
function edgeOf(cell: Cell | undefined, edge: 'first' | 'last'): string {
  if (cell === undefined) return ''
  const characters = edge === 'first' ? cell.out.slice(0, 2) : cell.out.slice(-2)
  return (edge === 'first' ? [...characters][0] : [...characters].at(-1)) ?? ''
}

/** The edge of the line counts as a space. */
function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}

/** Symbols of two code units are punctuation to some parsers and not to others: nothing here may rely on either. */
function isPunctuation(character: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(character)
}
