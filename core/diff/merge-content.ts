import { mergeText } from '@/core/diff/merge-text'
import type { InlineContent, InlineNode } from '@/core/model/inline-content'
import { fail, type Result, succeed } from '@/core/model/result'

/**
 * `mergeText` for content with inline codes. One side that left the base alone yields to the other; otherwise all three
 * must have equal codes in the same order, and each stretch of text between codes is merged by itself. `overlapping` when
 * the codes differ or a stretch does not merge.
 */
export function mergeContent(
  base: InlineContent,
  mine: InlineContent,
  theirs: InlineContent,
  locale: string,
): Result<InlineContent, 'overlapping'> {
  const [inBase, inMine, inTheirs] = [takeApart(base), takeApart(mine), takeApart(theirs)]
  if (areEqual(inMine, inTheirs) || areEqual(inTheirs, inBase)) return succeed(mine)
  if (areEqual(inMine, inBase)) return succeed(theirs)
  const haveSameCodes = areSame(inBase.codes, inMine.codes) && areSame(inBase.codes, inTheirs.codes)
  if (!haveSameCodes) return fail('overlapping')
  const texts: string[] = []
  for (const [index, text] of inBase.texts.entries()) {
    const merged = mergeText(text, inMine.texts[index] ?? '', inTheirs.texts[index] ?? '', locale)
    if (!merged.ok) return merged
    texts.push(merged.value)
  }
  return succeed(refill(base, texts[Symbol.iterator]()))
}

/** Content as its codes, written down in order, and the stretches of text before, between and after them. */
interface Parts {
  readonly codes: readonly string[]
  readonly texts: readonly string[]
}

function takeApart(content: InlineContent): Parts {
  const parts = { codes: [] as string[], texts: [''] }
  collect(content, parts)
  return parts
}

function collect(nodes: InlineContent, parts: { readonly codes: string[]; readonly texts: string[] }): void {
  for (const node of nodes) {
    if (node.kind === 'text') {
      parts.texts.push((parts.texts.pop() ?? '') + node.text)
      continue
    }
    addCode(parts, describeCode(node))
    if (node.kind === 'ph') continue
    collect(node.content, parts)
    addCode(parts, 'end')
  }
}

function addCode(parts: { readonly codes: string[]; readonly texts: string[] }, code: string): void {
  parts.codes.push(code)
  parts.texts.push('')
}

/** Everything that makes a code what it is, without its content. */
function describeCode(node: Exclude<InlineNode, { kind: 'text' }>): string {
  const { kind, id, type } = node
  if (kind === 'ph') return JSON.stringify([kind, id, type, node.label, node.data])
  return JSON.stringify([kind, id, type, node.href, node.data?.start, node.data?.end])
}

function areEqual(a: Parts, b: Parts): boolean {
  return areSame(a.codes, b.codes) && areSame(a.texts, b.texts)
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}

/** The codes of `content` with other texts before, between and after them, in the order of `takeApart`. */
function refill(content: InlineContent, texts: Iterator<string>): InlineContent {
  const nodes: InlineNode[] = []
  pushText(nodes, texts)
  for (const node of content) {
    if (node.kind === 'text') continue
    nodes.push(node.kind === 'ph' ? node : { ...node, content: refill(node.content, texts) })
    pushText(nodes, texts)
  }
  return nodes
}

function pushText(nodes: InlineNode[], texts: Iterator<string>): void {
  const text: string = texts.next().value ?? ''
  if (text !== '') nodes.push({ kind: 'text', text })
}
