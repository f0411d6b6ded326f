import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseMarks } from '@/core/formats/markdown/normalise-marks'
import { readMarkdown } from '@/core/formats/markdown/read'
import { writeMarkdown } from '@/core/formats/markdown/write'
import type { DraftBlock } from '@/core/model/article'
import type { InlineContent, InlineNode } from '@/core/model/inline-content'

/** Characters that mean something to a Markdown parser, and scripts whose punctuation makes emphasis difficult. */
const characters = fc.constantFrom(
  ...'\\`*_{}[]()#+-.!<>&;=~|:"\'/@$%^ \t',
  ...'aZ09éßЖλ',
  ...'「」。、？が漢ー　',
  ...'한글संस्',
  '…',
  '\u00A0',
  '\u200D',
  '😀',
  '𠮷',
  '&amp;',
  '&#65;',
  '1. ',
  '- ',
  '# ',
  '<br>',
  '<!--',
  '**',
  '__',
  '](',
  '![',
  '[^1]',
  'http://a.b',
  '\uFEFF',
  '\u2028',
)
const text = fc.array(characters, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
const href = fc.constantFrom('https://a.example/b_c?d=*&e=(f)', '/a(b', 'mailto:x@y.example', '#', 'a&amp;b', '', 'é<>')

const textNode = text.map((value): InlineNode => ({ kind: 'text', text: value }))
const placeholders = fc.constantFrom<InlineNode>(
  { kind: 'ph', id: '', type: 'break', label: '↵' },
  { kind: 'ph', id: '', type: 'note', label: '[^n-1]', data: '[^n-1]' },
  { kind: 'ph', id: '', type: 'image', label: 'A', data: '![A](b.png "c")' },
  { kind: 'ph', id: '', type: 'unknown', label: '<u>', data: '<u>' },
)
const { content } = fc.letrec<{ content: InlineContent; node: InlineNode }>((tie) => ({
  content: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: textNode },
    { weight: 1, arbitrary: placeholders },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('bold' as const, 'italic' as const), tie('content'))
        .map(([type, inner]): InlineNode => ({ kind: 'pc', id: '', type, content: inner })),
    },
    {
      weight: 1,
      arbitrary: textNode.map((inner): InlineNode => ({ kind: 'pc', id: '', type: 'code', content: [inner] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(href, tie('content'))
        .map(([address, inner]): InlineNode => ({ kind: 'pc', id: '', type: 'link', href: address, content: inner })),
    },
  ),
}))
const block: fc.Arbitrary<DraftBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), level: fc.constant(0), content }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), content }),
  fc.record({ kind: fc.constant('list-item' as const), level: fc.integer({ min: 1, max: 4 }), content }),
  fc.record({ kind: fc.constant('quote' as const), level: fc.constant(0), content }),
  fc.record({
    kind: fc.constant('code' as const),
    level: fc.constant(0),
    content: fc
      .array(fc.oneof(characters, fc.constant('\n')), { minLength: 1 })
      .map((parts): InlineContent => [{ kind: 'text', text: parts.join('') }]),
  }),
)

/** FC_RUNS=60000 for a thorough search: 2 minutes. */
const RUNS = process.env.FC_RUNS ? { numRuns: Number(process.env.FC_RUNS) } : { seed: 20_240_806, numRuns: 300 }

describe('writeMarkdown', () => {
  it('writes any blocks so that reading gives them back', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        expect(canonical(readBack(blocks))).toEqual(canonical(blocks))
      }),
      RUNS,
    )
  })

  it('writes any metadata so that reading gives it back', () => {
    const word = fc.array(characters, { maxLength: 6 }).map((parts) => parts.join(''))
    const entries = fc.array(fc.record({ key: word, value: fc.tuple(word, word).map((lines) => lines.join('\n')) }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(entries, (metadata) => {
        const read = readMarkdown(writeMarkdown([], metadata))
        expect(read).toEqual({ ok: true, value: { blocks: [], metadata, warnings: [] } })
      }),
      { seed: 20_240_806 },
    )
  })

  it.each([
    ['the headline', 'headline', 0, '# Text\n'],
    ['a heading without a level', 'heading', 0, '## Text\n'],
    ['a deep heading', 'heading', 6, '###### Text\n'],
    ['the section', 'section', 0, 'Text\n'],
    ['the byline', 'byline', 0, 'Text\n'],
    ['a caption', 'caption', 0, 'Text\n'],
    ['a quotation', 'quote', 0, '> Text\n'],
    ['an item', 'list-item', 1, '- Text\n'],
    ['an item whose parents are missing', 'list-item', 3, '- - - Text\n'],
    ['code', 'code', 0, '```\nText\n```\n'],
  ] as const)('writes %s', (_, kind, level, written) => {
    expect(writeMarkdown([{ kind, level, content: [textNodeOf('Text')] }], [])).toBe(written)
  })

  it.each([
    ['2024-08-06 is a date, 3.5 a number', '2024-08-06 is a date, 3.5 a number'],
    ['1. not a list', '1\\. not a list'],
    ['# not a heading', '\\# not a heading'],
    ['snake_case, a * b, [1] & AT&T', 'snake_case, a \\* b, \\[1\\] & AT&T'],
    ['&amp; <b> a < b', '\\&amp; \\<b> a < b'],
    [' edges ', '&#32;edges&#32;'],
  ])('escapes no more than it must: %s', (plain, written) => {
    expect(writeMarkdown([{ kind: 'paragraph', level: 0, content: [textNodeOf(plain)] }], [])).toBe(`${written}\n`)
  })

  it('keeps bold visible where CommonMark would not see it', () => {
    const bold: InlineNode = { kind: 'pc', id: '1', type: 'bold', content: [textNodeOf('「暴君」')] }
    const written = writeMarkdown(
      [{ kind: 'paragraph', level: 0, content: [textNodeOf('は'), bold, textNodeOf('が')] }],
      [],
    )
    expect(written).toBe('&#x306F;**「暴君」**&#x304C;\n')
  })

  it('keeps the title of a link, but not when the address was changed', () => {
    const link = (href: string): InlineNode => {
      const data = { start: '[', end: '](/a "T")' }
      return { kind: 'pc', id: '1', type: 'link', href, data, content: [textNodeOf('x')] }
    }
    expect(writeMarkdown([{ kind: 'paragraph', level: 0, content: [link('/a')] }], [])).toBe('[x](/a "T")\n')
    expect(writeMarkdown([{ kind: 'paragraph', level: 0, content: [link('/b')] }], [])).toBe('[x](/b)\n')
  })
})

function textNodeOf(value: string): InlineNode {
  return { kind: 'text', text: value }
}

function readBack(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const read = readMarkdown(writeMarkdown(blocks, []))
  if (!read.ok) throw new Error(read.code)
  return read.value.blocks
}

/** Blocks as far as Markdown can say them: without ids, breaks without the way they were written. */
function canonical(blocks: readonly DraftBlock[]): unknown {
  return blocks.map(({ kind, level, content: nodes }) => ({
    kind,
    level,
    content: kind === 'code' ? nodes : bare(normaliseMarks(nodes)),
  }))
}

function bare(nodes: InlineContent): unknown {
  return nodes.map((node) => {
    if (node.kind === 'pc') return { type: node.type, href: node.href, content: bare(node.content) }
    if (node.kind === 'ph') return node.type === 'break' ? '↵' : { type: node.type, data: node.data }
    return node.text
  })
}
