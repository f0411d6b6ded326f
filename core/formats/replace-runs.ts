import type { InlineContent, InlineNode } from '@/core/model/inline-content'

/** Stands for a line break code in the flat text; U+0000 cannot occur in a text that was checked. */
export const BREAK_MARK = '\u0000'
/** Stands for any other placeholder in the flat text. */
const OBJECT_MARK = '\uFFFC'

/** A run the pattern found, with the flat text it stands in. */
export interface Run {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What a run becomes; `undefined` leaves it as it is. */
type Replacement = (run: Run) => string | undefined

/**
 * Replaces runs of characters in the text of the content, also where codes divide a run: the replacement then stands
 * where the run began. Codes keep their order; texts that become empty disappear.
 */
export function replaceRuns(content: InlineContent, pattern: RegExp, replace: Replacement): InlineContent {
  const flat = flatten(content)
  const pieces = replacePieces(flat, pattern, replace)
  return rebuild(content, { pieces, at: 0, offset: 0 })
}

function flatten(content: InlineContent): string {
  return content.map(flattenNode).join('')
}

function flattenNode(node: InlineNode): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'pc') return flatten(node.content)
  return node.type === 'break' ? BREAK_MARK : OBJECT_MARK
}

/** A stretch of the flat text, ending at `end`, and what it becomes when it does not stay as it is. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly becomes?: string
}

function replacePieces(flat: string, pattern: RegExp, replace: Replacement): readonly (Piece & Run)[] {
  const pieces: (Piece & Run)[] = []
  let last = 0
  for (const match of flat.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    if (start > last) pieces.push({ text: flat.slice(last, start), start: last, end: start })
    pieces.push({ text: match[0], start, end, becomes: replace({ text: flat, start, end }) })
    last = end
  }
  if (last < flat.length) pieces.push({ text: flat.slice(last), start: last, end: flat.length })
  return pieces
}

/** Where rebuilding stands: the piece, and the offset in the flat text. */
interface Cursor {
  readonly pieces: readonly (Piece & Run)[]
  at: number
  offset: number
}

function rebuild(content: InlineContent, cursor: Cursor): InlineContent {
  const nodes: InlineNode[] = []
  for (const node of content) {
    if (node.kind === 'pc') nodes.push({ ...node, content: rebuild(node.content, cursor) })
    else if (node.kind === 'ph') {
      take(1, cursor)
      nodes.push(node)
    } else {
      const text = take(node.text.length, cursor)
      if (text !== '') nodes.push({ kind: 'text', text })
    }
  }
  return nodes
}

/** The new text of the next `length` code units. A replacement comes out with the first unit of its run. */
function take(length: number, cursor: Cursor): string {
  const end = cursor.offset + length
  let taken = ''
  while (cursor.offset < end) {
    const piece = cursor.pieces[cursor.at]
    if (piece === undefined) throw new Error(`no piece at offset ${cursor.offset}`)
    const stop = Math.min(end, piece.end)
    if (piece.becomes === undefined) taken += piece.text.slice(cursor.offset - piece.start, stop - piece.start)
    else if (cursor.offset === piece.start) taken += piece.becomes
    cursor.offset = stop
    if (stop === piece.end) cursor.at++
  }
  return taken
}
