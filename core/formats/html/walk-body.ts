import { placeholder } from '@/core/formats/finish-content'
import type { FormatFailure } from '@/core/formats/format'
import { attributeOf, tagsOf } from '@/core/formats/html/attributes'
import { BlockBuilder, type BlockContext } from '@/core/formats/html/block-builder'
import { pairedTypeOf, roleOfElement } from '@/core/formats/html/elements'
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  serialiseElement,
} from '@/core/formats/html/parse'
import type { DraftBlock } from '@/core/model/article'
import { isSafeHref, type Placeholder } from '@/core/model/inline-content'
import { fail, type Result, succeed } from '@/core/model/result'

/** The model's limit for an address, in UTF-16 code units. */
const MAX_HREF_LENGTH = 2_000
/** Copies of codes across blocks may make the result this much larger than the page. */
const MAX_GROWTH = 2
const SMALL_PAGE = 100_000

export interface WalkedBody {
  readonly blocks: readonly DraftBlock[]
  readonly unsafeLinks: number
}

interface WalkOptions {
  readonly locale: string | undefined
  /** UTF-16 code units of the page. */
  readonly textLength: number
}

interface Walk {
  readonly builder: BlockBuilder
  readonly steps: Step[]
  listDepth: number
  unsafeLinks: number
}

/** A node still to be visited, or what is to be done after the nodes inside an element. */
type Step = HtmlNode | (() => void)

/** Blocks of the page in reading order. Walks with a list of its own, so that depth is no matter of the call stack. */
export function walkBody(document: HtmlParent, { locale, textLength }: WalkOptions): Result<WalkedBody, FormatFailure> {
  const walk: Walk = { builder: new BlockBuilder(locale), steps: [], listDepth: 0, unsafeLinks: 0 }
  const { builder, steps } = walk
  const maxCodeLength = SMALL_PAGE + MAX_GROWTH * textLength
  pushChildren(document, steps)
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') step()
    else visit(step, walk)
    if (builder.codeLength > maxCodeLength) return fail('html-too-complex')
  }
  builder.flush()
  return succeed({ blocks: builder.blocks, unsafeLinks: walk.unsafeLinks })
}

function visit(node: HtmlNode, walk: Walk): void {
  if (isElement(node)) visitElement(node, walk)
  else if (node.nodeName === '#text' && 'value' in node) walk.builder.addText(node.value)
}

function visitElement(element: HtmlElement, walk: Walk): void {
  const role = roleOfElement(element.tagName)
  if (role === 'hidden' || isHidden(element)) return
  if (role === 'block') visitBlock(element, walk)
  else if (role === 'inline') visitInline(element, walk)
  else if (role === 'rule') visitRule(element, walk.builder)
  else walk.builder.addPlaceholder(placeholderOf(element, role))
}

function visitRule(element: HtmlElement, builder: BlockBuilder): void {
  builder.startBlock({ kind: 'paragraph', level: 0 })
  builder.addPlaceholder(placeholder('unknown', '<hr>', tagsOf(element).start))
  builder.endBlock()
}

function visitBlock(element: HtmlElement, walk: Walk): void {
  const isList = /^(ul|ol|menu|dir|dl)$/.test(element.tagName)
  if (isList) walk.listDepth++
  walk.builder.startBlock(contextOf(element.tagName, walk))
  walk.steps.push(() => {
    walk.builder.endBlock()
    if (isList) walk.listDepth--
  })
  pushChildren(element, walk.steps)
}

/** What the blocks inside an element are: most elements leave that to the one around them. */
function contextOf(tagName: string, { builder, listDepth }: Walk): BlockContext {
  if (/^h[1-6]$/.test(tagName)) return { kind: 'heading', level: Number(tagName.charAt(1)) }
  if (/^(li|dt|dd)$/.test(tagName)) return { kind: 'list-item', level: Math.min(6, Math.max(1, listDepth)) }
  if (tagName === 'blockquote') return { kind: 'quote', level: 0 }
  if (/^(figcaption|caption)$/.test(tagName)) return { kind: 'caption', level: 0 }
  if (/^t[dh]$/.test(tagName)) return { kind: 'table-cell', level: 0 }
  if (/^(pre|listing|plaintext|xmp)$/.test(tagName)) return { kind: 'code', level: 0 }
  return builder.context
}

function visitInline(element: HtmlElement, walk: Walk): void {
  const href = attributeOf(element, 'href')?.trim()
  const data = tagsOf(element)
  if (element.tagName !== 'a' || href === undefined)
    walk.builder.openCode({ type: pairedTypeOf(element.tagName), data })
  else if (isSafeHref(href) && href.length <= MAX_HREF_LENGTH) walk.builder.openCode({ type: 'link', href, data })
  else {
    walk.unsafeLinks++
    walk.builder.openCode({ type: 'unknown', data })
  }
  walk.steps.push(() => walk.builder.closeCode())
  pushChildren(element, walk.steps)
}

/** What a browser does not show; `hidden` and an inline style are all that can be known without the style sheets. */
function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true
  if (element.tagName === 'svg' && attributeOf(element, 'aria-hidden') === 'true') return true
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, 'style') ?? '')
}

function placeholderOf(element: HtmlElement, role: 'break' | 'image' | 'opaque'): Placeholder {
  if (role === 'break') return placeholder('break', '↵', tagsOf(element).start)
  if (role === 'image') return placeholder('image', labelOfImage(element), tagsOf(element).start)
  return placeholder('unknown', rubyTextOf(element) ?? `<${element.tagName}>`, serialiseElement(element))
}

/** The reading beside a Han character is worth seeing on its chip. */
function rubyTextOf({ tagName, childNodes }: HtmlElement): string | undefined {
  if (tagName !== 'rt' && tagName !== 'rp') return undefined
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

/** The alternative text; without one the last part of the address, which is often a speaking name. */
function labelOfImage(element: HtmlElement): string {
  const alternative = attributeOf(element, 'alt')?.trim() ?? ''
  if (alternative !== '') return alternative
  const source = attributeOf(element, 'src') ?? ''
  return source.startsWith('data:')
    ? '<img>'
    : source
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) || '<img>'
}

function pushChildren(parent: HtmlParent, steps: Step[]): void {
  for (const child of parent.childNodes.toReversed()) steps.push(child)
}
