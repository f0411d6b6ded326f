import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serializeOuter } from 'parse5'
import type { FormatFailure } from '@/core/formats/format'
import { fail, type Result, succeed } from '@/core/model/result'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** Where Chromium stops nesting; no page a person wrote comes near. */
const MAX_DEPTH = 512
/** A page of 20 MB has about 400,000 elements. */
const MAX_ELEMENTS = 500_000
/** html, head, body and what an empty table implies. */
const IMPLIED_ELEMENTS = 100

/** Thrown through parse5, which has no other way to be stopped. */
class ParseRefusal extends Error {
  readonly code: FormatFailure
  constructor(code: FormatFailure) {
    super(code)
    this.code = code
  }
}

/**
 * The document as a tree, as a browser with scripts sees it, in memory and time linear in the text. Refuses `html-too-deep` beyond 512 elements inside each
 * other, and `html-too-complex` when misnested formatting multiplies elements: `<font a1><p><font a2><p>…` makes parse5
 * copy every open font into every paragraph (100 kB: 26 s and 3.5 GB measured without these limits).
 */
export function parseHtml(html: string): Result<HtmlParent, FormatFailure> {
  try {
    const document = parse(html, { treeAdapter: createBoundedAdapter(html.length) })
    return isDeeper(document) ? fail('html-too-deep', { limit: MAX_DEPTH }) : succeed(document)
  } catch (error) {
    if (!(error instanceof ParseRefusal)) throw error
    return fail(error.code, error.code === 'html-too-deep' ? { limit: MAX_DEPTH } : undefined)
  }
}

/** The element as HTML text, with everything in it. */
export function serialiseElement(element: HtmlElement): string {
  return serializeOuter(element)
}

function createBoundedAdapter(length: number): typeof defaultTreeAdapter {
  const maxElements = Math.min(MAX_ELEMENTS, IMPLIED_ELEMENTS + length)
  let elements = 0
  let open = 0
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements++
      if (elements > maxElements) throw new ParseRefusal('html-too-complex')
      return defaultTreeAdapter.createElement(tagName, namespace, attributes)
    },
    onItemPush() {
      open++
      if (open > MAX_DEPTH) throw new ParseRefusal('html-too-deep')
    },
    onItemPop() {
      open--
    },
  }
}

/** The tree can be deeper than the elements that were open at once, because misnested ones are moved. */
function isDeeper(root: HtmlParent): boolean {
  let level: readonly HtmlParent[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap((parent) => parent.childNodes.filter(isElement))
  }
  return false
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}
