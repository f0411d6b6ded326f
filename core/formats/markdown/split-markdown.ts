/** UTF-16 code units. Small, because micromark rewrites all it has read whenever a list or a quotation ends. */
const PIECE_LENGTH = 1_500

const FENCE = /^( *)(`{3,}(?=[^`]*$)|~{3,})/
/** HTML that goes on over blank lines until its own end comes; the first line may hold that end. */
const LONG_HTML = /^ {0,3}<(?:script|pre|style|textarea|!--|\?|!\[CDATA\[|![a-z])/i
const LONG_HTML_END = /<\/(?:script|pre|style|textarea)>|-->|\?>|\]\]>|^ {0,3}<![a-z][^>]*>/i
/** A link definition concerns links anywhere; footnotes (`[^1]:`) do not. */
const DEFINITION = /(?<!\[\^[\w-]{1,60})\]:/

interface Scan {
  /** The fence that is open at the left margin. */
  fence: string | undefined
  /** Something began whose end only the parser knows: the rest stays together. */
  isUncertain: boolean
  isAfterBlank: boolean
}

/**
 * Cuts a document where no block can go on: before a line that stands at the margin after a blank line, outside of fences
 * and long HTML. The pieces joined are the document, and parsed one by one they give the same blocks (a list may become
 * two, which blocks do not tell). Documents with link definitions stay whole.
 */
export function splitMarkdown(markdown: string): readonly string[] {
  if (DEFINITION.test(markdown)) return [markdown]
  const scan: Scan = { fence: undefined, isUncertain: false, isAfterBlank: false }
  const pieces: string[] = []
  let start = 0
  let end = 0
  for (const line of linesOf(markdown)) {
    if (end - start >= PIECE_LENGTH && isBoundary(line, scan)) {
      pieces.push(markdown.slice(start, end))
      start = end
    }
    scanLine(line.trimEnd(), scan)
    end += line.length
  }
  return [...pieces, markdown.slice(start)]
}

/** The lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r|$)/g) ?? []
}

function isBoundary(line: string, { fence, isUncertain, isAfterBlank }: Scan): boolean {
  return isAfterBlank && fence === undefined && !isUncertain && /^[^ \t\r\n]/.test(line)
}

function scanLine(line: string, scan: Scan): void {
  const [, indentation = '', fence] = FENCE.exec(line) ?? []
  scan.isAfterBlank = /^[ \t]*$/.test(line)
  if (scan.fence !== undefined) {
    if (closesFence(line, scan.fence)) scan.fence = undefined
  } else if (fence !== undefined && indentation === '') scan.fence = fence
  // Indented, it may stand in a list or at the margin; and HTML that does not end here may end anywhere.
  else if (fence !== undefined && indentation.length < 4) scan.isUncertain = true
  else if (LONG_HTML.test(line) && !LONG_HTML_END.test(line)) scan.isUncertain = true
}

function closesFence(line: string, fence: string): boolean {
  const closing = line.trim()
  return (
    /^ {0,3}[`~]/.test(line) && closing.length >= fence.length && closing === fence.charAt(0).repeat(closing.length)
  )
}
