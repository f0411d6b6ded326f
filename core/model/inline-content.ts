import { z } from 'zod'

/**
 * The text of a segment or unit with its inline codes, in XLIFF 2 terms: `pc` pairs enclose content, `ph` stand alone.
 * `id` ties a code in the target to the code in the source it came from. `data` keeps what the original format wrote,
 * so that an exporter can write it back.
 */
export type InlineContent = readonly InlineNode[]
export type InlineNode = InlineText | PairedCode | Placeholder

export interface InlineText {
  readonly kind: 'text'
  readonly text: string
}

export const PAIRED_TYPES = ['bold', 'italic', 'link', 'code', 'unknown'] as const
export type PairedType = (typeof PAIRED_TYPES)[number]

export interface PairedCode {
  readonly kind: 'pc'
  readonly id: string
  readonly type: PairedType
  /** Only for `link`: an http, https or mailto address, or a relative one. */
  readonly href?: string
  readonly data?: { readonly start: string; readonly end: string }
  readonly content: InlineContent
}

export const PLACEHOLDER_TYPES = ['image', 'break', 'note', 'unknown'] as const
export type PlaceholderType = (typeof PLACEHOLDER_TYPES)[number]

export interface Placeholder {
  readonly kind: 'ph'
  readonly id: string
  readonly type: PlaceholderType
  /** What a translator sees on the chip: alternative text, a note mark, or the raw code shortened. */
  readonly label: string
  readonly data?: string
}

/** RELIABILITY TXT-08: longer than any sentence, short enough to diff and to edit. UTF-16 code units. */
export const MAX_TEXT_LENGTH = 100_000
const MAX_DEPTH = 16
const MAX_CODES = 2_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is exactly what PostgreSQL cannot store.
const NUL = /\u0000/
const wellFormed = (text: string): boolean => text.isWellFormed() && !NUL.test(text)

/** A string PostgreSQL can store and give back unchanged: well-formed UTF-16 without U+0000. */
export const storableText = z.string().refine(wellFormed, { error: 'text-not-well-formed' })

const codeId = storableText.max(64).min(1)
const textSchema = z.strictObject({
  kind: z.literal('text'),
  text: storableText.max(MAX_TEXT_LENGTH, { error: 'text-too-long' }),
})
const placeholderSchema = z.strictObject({
  kind: z.literal('ph'),
  id: codeId,
  type: z.enum(PLACEHOLDER_TYPES),
  label: storableText.max(500),
  data: storableText.max(20_000).optional(),
})
const pairedSchema: z.ZodType<PairedCode> = z.strictObject({
  kind: z.literal('pc'),
  id: codeId,
  type: z.enum(PAIRED_TYPES),
  href: storableText.max(2_000).refine(isSafeHref, { error: 'href-not-allowed' }).optional(),
  data: z.strictObject({ start: storableText.max(20_000), end: storableText.max(20_000) }).optional(),
  get content() {
    return z.array(nodeSchema)
  },
})
const nodeSchema: z.ZodType<InlineNode> = z.union([textSchema, placeholderSchema, pairedSchema])

/** Parses untrusted inline content: known kinds only, bounded depth, size and addresses. */
export const inlineContentSchema: z.ZodType<InlineContent> = z
  .array(z.unknown())
  .refine((nodes) => depthOf(nodes, 0) <= MAX_DEPTH, { error: 'content-too-deep', abort: true })
  .pipe(z.array(nodeSchema).max(MAX_CODES))
  .refine((content) => plainTextOf(content).length <= MAX_TEXT_LENGTH, { error: 'text-too-long' })

/** The text without its codes; a line break placeholder becomes U+000A. */
export function plainTextOf(content: InlineContent): string {
  return content.map(plainTextOfNode).join('')
}

function plainTextOfNode(node: InlineNode): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'pc') return plainTextOf(node.content)
  return node.type === 'break' ? '\n' : ''
}

/** Content that is nothing but text. */
export function textContent(text: string): InlineContent {
  return text === '' ? [] : [{ kind: 'text', text }]
}

/**
 * True for addresses that run nothing: http, https, mailto, or relative without a scheme.
 * Control characters and spaces are refused because browsers skip them inside a scheme (`java\tscript:`).
 */
export function isSafeHref(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to find them.
  if (/[\u0000-\u0020\u007f-\u009f\u2028\u2029]/.test(href)) return false
  if (/^(https?|mailto):/i.test(href)) return true
  return !/^[^/?#]*:/.test(href) && !/^[\\/]{2}/.test(href)
}

function depthOf(nodes: readonly unknown[], depth: number): number {
  if (depth > MAX_DEPTH) return depth
  let deepest = depth
  for (const node of nodes) {
    const content = typeof node === 'object' && node !== null && 'content' in node ? node.content : undefined
    if (Array.isArray(content)) deepest = Math.max(deepest, depthOf(content, depth + 1))
    if (deepest > MAX_DEPTH) break
  }
  return deepest
}
