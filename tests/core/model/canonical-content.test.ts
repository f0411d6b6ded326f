import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalContent, isEmptyContent, isSameContent } from '@/core/model/canonical-content'
import type { InlineContent, InlineNode } from '@/core/model/inline-content'

const text = (value: string): InlineNode => ({ kind: 'text', text: value })
const image: InlineNode = { kind: 'ph', id: '1', type: 'image', label: 'A map' }
const bold = (...content: InlineNode[]): InlineNode => ({ kind: 'pc', id: '2', type: 'bold', content })

/** The same content as a database may give it back: every object's keys the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item)]))
}

const content: fc.Arbitrary<InlineContent> = fc.letrec<{ node: InlineNode; nodes: InlineNode[] }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
    fc.record({
      kind: fc.constant('ph' as const),
      id: fc.string(),
      type: fc.constant('note' as const),
      label: fc.string(),
    }),
    fc.record({
      kind: fc.constant('pc' as const),
      id: fc.string(),
      type: fc.constant('link' as const),
      content: tie('nodes'),
    }),
  ),
})).nodes

describe('canonical content', () => {
  it('is the same whatever order the keys come in, and reads back as the same content', () => {
    fc.assert(
      fc.property(content, (nodes) => {
        const canonical = canonicalContent(nodes)
        expect(canonicalContent(reversed(nodes) as InlineContent)).toBe(canonical)
        expect(JSON.parse(canonical)).toEqual(nodes)
      }),
    )
  })

  const differing: readonly (readonly [string, InlineContent, InlineContent])[] = [
    ['a letter', [text('Maße')], [text('Masse')]],
    ['the composition of a letter', [text('é')], [text('e\u0301')]],
    ['a space at the end', [text('ja ')], [text('ja')]],
    ['a code', [text('ja')], [bold(text('ja'))]],
    ['the order of nodes', [text('a'), image], [image, text('a')]],
  ]
  it.each(differing)('tells %s apart', (_what, one, other) => {
    expect(isSameContent(one, one)).toBe(true)
    expect(isSameContent(one, other)).toBe(false)
  })

  const cases: readonly (readonly [string, InlineContent, boolean])[] = [
    ['nothing', [], true],
    ['white space of any script', [text(' \u3000\u00a0\n')], true],
    ['codes around white space', [bold(text(' '))], true],
    ['a word', [text('a')], false],
    ['a word inside codes', [bold(bold(text('a')))], false],
    ['an image alone', [image], false],
    ['an image inside codes', [bold(image)], false],
  ]
  it.each(cases)('of %s is empty: %#', (_what, nodes, isEmpty) => {
    expect(isEmptyContent(nodes)).toBe(isEmpty)
  })
})
