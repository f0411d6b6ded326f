import type { FormatFailure } from '@/core/formats/format'
import { type Failure, fail } from '@/core/model/result'

/**
 * What makes micromark (4.0) slow, and how much of it is let through. Measured on 2 cores, Node 20: within these limits a
 * document takes a few seconds at most, where the worst without them took minutes or all memory.
 */

/** Columns of markers (`> - 1.`) before the text of a line. Each is a container; 5,000 in one line take 3.5 s. */
const MAX_MARKER_COLUMNS = 100
/**
 * Lists and quotations that end, and underlined headings, × lines of the piece: at each of them all that was read of the
 * piece is rewritten. About 100 ns each: 8,000 quotations of one line take 20 s.
 */
const MAX_REWRITE_COST = 30_000_000
/**
 * Characters that may open something (`<!--`, `[`, `*`, `&`) × length of the paragraph: each may make the parser look on
 * to the paragraph's end. About 10 ns each. 2,000 paragraphs of 1,000 characters and 20 links come to 1e8.
 */
const MAX_OPENER_COST = 300_000_000

const MARKERS = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/
const BLANK = /^[ \t>]*$/
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/
/** Lines that end a paragraph for certain, wherever they stand. */
const PARAGRAPH_START = /^ {0,3}(?:[-+*][ \t]+[^ \t]|#{1,6}[ \t])/

interface Count {
  rewriteCost: number
  openerCost: number
  /** Of the present piece. */
  lines: number
  rewrites: number
  /** Of the present paragraph. */
  openers: number
  length: number
  /** Of the line before; `undefined` when it was blank. */
  markers: string | undefined
}

/** The refusal of a document (in pieces that are parsed one by one) that would take too long, naming the line. */
export function refuseCostly(pieces: readonly string[]): Failure<FormatFailure> | undefined {
  const count = { rewriteCost: 0, openerCost: 0, lines: 0, rewrites: 0, openers: 0, length: 0, markers: undefined }
  let line = 0
  for (const piece of pieces) {
    startPiece(count)
    for (const text of piece.split(/\r\n|\n|\r/)) {
      line++
      if (countLine(text, count) > MAX_MARKER_COLUMNS || isTooMuch(count)) return fail('markdown-too-nested', { line })
    }
  }
  return undefined
}

function isTooMuch({ rewriteCost, rewrites, lines, openerCost, openers, length }: Count): boolean {
  return (
    rewriteCost + rewrites * (lines + rewrites) > MAX_REWRITE_COST || openerCost + openers * length > MAX_OPENER_COST
  )
}

function startPiece(count: Count): void {
  startParagraph(count)
  count.rewriteCost += count.rewrites * (count.lines + count.rewrites)
  count.lines = 0
  count.rewrites = 0
  count.markers = undefined
}

function startParagraph(count: Count): void {
  count.openerCost += count.openers * count.length
  count.openers = 0
  count.length = 0
}

/** Adds a line and returns the columns of its markers. */
function countLine(line: string, count: Count): number {
  const isBlank = BLANK.test(line)
  if (isBlank || PARAGRAPH_START.test(line)) startParagraph(count)
  const markers = (MARKERS.exec(line)?.[0] ?? '').trimEnd()
  if (count.markers !== undefined && UNDERLINE.test(line)) count.rewrites++
  count.rewrites += countRewrites(markers, count.markers)
  count.openers += countOpeners(line)
  count.length += line.length + 1
  count.lines++
  count.markers = isBlank ? undefined : markers
  return markers.length + 3 * (markers.split('\t').length - 1)
}

/** Containers that begin with a line, because they or those before them end: all of them when its markers are new. */
function countRewrites(markers: string, before: string | undefined): number {
  const kinds = markers.replace(/[ \t\d]/g, '')
  if (before !== markers) return kinds.length
  return Math.max(0, kinds.replaceAll('>', '').length - 1)
}

function countOpeners(line: string): number {
  let openers = 0
  for (let at = 0; at < line.length; at++) {
    if ('<[]*_(`&\\'.includes(line.charAt(at))) openers++
  }
  return openers
}
