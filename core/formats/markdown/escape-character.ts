import type { Cell } from '@/core/formats/markdown/cells'
import type { LineMode } from '@/core/formats/markdown/write-inline'

const ALWAYS = new Set('\\`*[]')
/** What begins a block when it stands first in a line. */
const AT_LINE_START = new Set('#>+-=~')
const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/i
const LONGEST_REFERENCE = 34
/** An ordered list's number has at most nine digits. */
const LONGEST_NUMBER = 9

/** The character of the cell at `index` as Markdown: behind a backslash or as a reference only where it would mean something. */
export function escapeCharacter(cells: readonly Cell[], index: number, mode: LineMode): string {
  const cell = cells[index]
  if (cell?.kind !== 'text') return cell?.out ?? ''
  const { character } = cell
  if (character === ' ' || character === '\t')
    return isAtEdge(cells, index) ? `&#${character.charCodeAt(0)};` : character
  return isSignificant(character, cells, index) || isClosingHash(cells, index, mode) ? `\\${character}` : character
}

function isSignificant(character: string, cells: readonly Cell[], index: number): boolean {
  if (ALWAYS.has(character)) return true
  if (AT_LINE_START.has(character) && isLineStart(cells, index)) return true
  switch (character) {
    case '_':
      return !(isWordCharacter(cells[index - 1]) && isWordCharacter(cells[index + 1]))
    case '<':
      return cells[index + 1]?.kind !== 'text' || /[a-z/!?]/i.test(textAt(cells, index + 1))
    case '&':
      return REFERENCE.test(textFrom(cells, index, LONGEST_REFERENCE)) || cells[index + 1]?.kind === 'raw'
    case '^':
      return cells[index - 1]?.kind === 'raw'
    case '!':
      return cells[index + 1]?.kind === 'raw'
    case '~':
      return textAt(cells, index + 1) === '~' || textAt(cells, index - 1) === '~'
    case '.':
    case ')':
      return isAfterListNumber(cells, index)
    default:
      return false
  }
}

/** `1.` and `1)` at the beginning of a line. */
function isAfterListNumber(cells: readonly Cell[], index: number): boolean {
  let start = index
  while (start > 0 && index - start <= LONGEST_NUMBER && /^\d$/.test(textAt(cells, start - 1))) start--
  return start < index && isLineStart(cells, start)
}

/** Hashes at the end of a heading would be its closing sequence. */
function isClosingHash(cells: readonly Cell[], index: number, mode: LineMode): boolean {
  return mode === 'one-line' && index === cells.length - 1 && textAt(cells, index) === '#'
}

function isLineStart(cells: readonly Cell[], index: number): boolean {
  return index === 0 || cells[index - 1]?.kind === 'break'
}

function isAtEdge(cells: readonly Cell[], index: number): boolean {
  return isLineStart(cells, index) || index === cells.length - 1 || cells[index + 1]?.kind === 'break'
}

function isWordCharacter(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && /^[\p{L}\p{N}]$/u.test(cell.character)
}

function textAt(cells: readonly Cell[], index: number): string {
  const cell = cells[index]
  return cell?.kind === 'text' ? cell.character : ''
}

function textFrom(cells: readonly Cell[], index: number, length: number): string {
  let text = ''
  for (let at = index; at < index + length && cells[at]?.kind === 'text'; at++) text += textAt(cells, at)
  return text
}
