import { linkEnd } from '@/core/formats/markdown/notation'
import type { InlineContent, InlineNode, PairedCode } from '@/core/model/inline-content'

/** What the writer lays out: a character of text, a piece of Markdown to be left alone, or one end of an emphasis. */
export type Cell = TextCell | RawCell | BreakCell | MarkCell

export interface TextCell {
  readonly kind: 'text'
  readonly character: string
  /** What is written: the character, escaped where it must be. */
  out: string
}

export interface RawCell {
  readonly kind: 'raw'
  readonly out: string
}

export interface BreakCell {
  readonly kind: 'break'
  out: string
}

export interface MarkCell {
  readonly kind: 'mark'
  readonly type: 'bold' | 'italic'
  readonly edge: 'open' | 'close'
  /** The other end. */
  partner?: MarkCell
  out: string
}

/** The normalised content as cells in reading order. */
export function cellsOf(content: InlineContent): readonly Cell[] {
  const cells: Cell[] = []
  for (const node of content) pushNode(node, cells)
  return cells
}

function pushNode(node: InlineNode, cells: Cell[]): void {
  if (node.kind === 'pc') pushPair(node, cells)
  else if (node.kind === 'text') pushText(node.text, cells)
  else if (node.type === 'break') cells.push({ kind: 'break', out: '' })
  else if (node.data === undefined) pushText(node.label, cells)
  else cells.push({ kind: 'raw', out: node.data })
}

/** A line end in the text is written as a break: a bare one would be read as a space. */
function pushText(text: string, cells: Cell[]): void {
  for (const character of text.replace(/\r\n?/g, '\n')) {
    cells.push(character === '\n' ? { kind: 'break', out: '' } : { kind: 'text', character, out: character })
  }
}

function pushPair(node: PairedCode, cells: Cell[]): void {
  if (node.type === 'code') cells.push({ kind: 'raw', out: codeSpan(node) })
  else if (node.type === 'bold' || node.type === 'italic') pushEmphasis(node, node.type, cells)
  else pushEnclosed(node, cells)
}

function pushEmphasis(node: PairedCode, type: MarkCell['type'], cells: Cell[]): void {
  const open: MarkCell = { kind: 'mark', type, edge: 'open', out: '' }
  const close: MarkCell = { kind: 'mark', type, edge: 'close', out: '', partner: open }
  open.partner = close
  cells.push(open)
  for (const child of node.content) pushNode(child, cells)
  cells.push(close)
}

function pushEnclosed(node: PairedCode, cells: Cell[]): void {
  const { start, end } = node.type === 'link' ? linkNotation(node) : (node.data ?? { start: '', end: '' })
  if (start !== '') cells.push({ kind: 'raw', out: start })
  for (const child of node.content) pushNode(child, cells)
  if (end !== '') cells.push({ kind: 'raw', out: end })
}

/** The title is kept as long as the address is the one it was written with. */
function linkNotation({ href = '', data }: PairedCode): { readonly start: string; readonly end: string } {
  const end = linkEnd(href)
  const isUnchanged = data?.start === '[' && data.end.startsWith(`${end.slice(0, -1)} "`)
  return { start: '[', end: isUnchanged ? data.end : end }
}

/** Code takes no escapes: the fence is longer than any run of backticks inside, and spaces keep them apart. */
function codeSpan(node: PairedCode): string {
  const text = node.content
    .map((child) => (child.kind === 'text' ? child.text : ''))
    .join('')
    .replace(/\r\n?|\n/g, ' ')
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length))
  let length = 1
  while (runs.has(length)) length++
  const fence = '`'.repeat(length)
  const isPadded = /^`|`$|^ .*[^ ].* $/.test(text)
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}
