import { getSchema, type JSONContent } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDocument, tidyContent, toDocument } from '@/components/editor/content-conversion'
import { CONTENT_EXTENSIONS } from '@/components/editor/content-schema'
import {
  type InlineContent,
  type InlineNode,
  inlineContentSchema,
  PAIRED_TYPES,
  PLACEHOLDER_TYPES,
  plainTextOf,
  textContent,
} from '@/core/model/inline-content'

const schema = getSchema(CONTENT_EXTENSIONS)

/** Through ProseMirror itself, which sorts marks and refuses what its schema does not know. */
function throughEditor(content: InlineContent): InlineContent {
  const document = schema.nodeFromJSON(toDocument(content))
  document.check()
  return fromDocument(document.toJSON() as JSONContent)
}

const pc = (id: string, type: (typeof PAIRED_TYPES)[number], ...content: InlineNode[]): InlineNode => ({
  kind: 'pc',
  id,
  type,
  content,
})
const text = (value: string): InlineNode => ({ kind: 'text', text: value })
const ph = (id: string, type: (typeof PLACEHOLDER_TYPES)[number] = 'image'): InlineNode => ({
  kind: 'ph',
  id,
  type,
  label: id,
})

/** Everything PostgreSQL can store: all of Unicode but lone surrogates and U+0000. */
const anyText = fc
  .string({
    unit: fc.oneof(fc.constant('a'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }), codePoint()),
  })
  .filter((value) => value.isWellFormed())

function codePoint() {
  return fc
    .integer({ min: 1, max: 0x10ffff })
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
}

const { content: anyContent } = fc.letrec<{ content: InlineNode[]; node: InlineNode }>((tie) => ({
  content: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('text' as const), text: anyText }),
    fc.record(
      {
        kind: fc.constant('ph' as const),
        id: fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme-ascii' }),
        type: fc.constantFrom(...PLACEHOLDER_TYPES),
        label: anyText,
        data: anyText,
      },
      { requiredKeys: ['kind', 'id', 'type', 'label'] },
    ),
    fc.record(
      {
        kind: fc.constant('pc' as const),
        id: fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme-ascii' }),
        type: fc.constantFrom(...PAIRED_TYPES),
        href: fc.constantFrom('https://example.org/', 'mailto:a@example.org', '/path'),
        data: fc.record({ start: anyText, end: anyText }),
        content: tie('content'),
      },
      { requiredKeys: ['kind', 'id', 'type', 'content'] },
    ),
  ),
}))

describe('the way through the editor', () => {
  it('INT-12 gives every content back as it was', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(throughEditor(content)).toEqual(tidyContent(content))
      }),
      { numRuns: 1_000 },
    )
  })

  it('INT-12 gives every text back, code point for code point', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(plainTextOf(throughEditor(textContent(value)))).toBe(value)
      }),
      { numRuns: 1_000 },
    )
  })

  it.each<[string, InlineContent]>([
    ['nothing', []],
    ['spaces, tabs and line ends', [text('  a \t b\r\n\n  ')]],
    ['no-break and narrow no-break spaces', [text('12\u00A0000\u202F€')]],
    ['bidi controls and joiners', [text('\u202Bא\u202C\u200F\u2067ب\u2069 क्\u200Dष می\u200Cخواهم')]],
    ['line and paragraph separators, private use', [text('a\u2028b\u2029c\uE000\u{F0000}')]],
    ['flags, families, tags, astral Han', [text('🇫🇮👩‍👩‍👧🏴\u{E0067}\u{E0062}\u{E007F}\u{2000B}')]],
    ['decomposed letters', [text('e\u0301 が か\u3099')]],
    ['bold in italic', [pc('1', 'italic', pc('2', 'bold', text('x')))]],
    ['italic in bold on the same text', [pc('2', 'bold', pc('1', 'italic', text('x')))]],
    ['bold in bold', [pc('1', 'bold', text('a'), pc('2', 'bold', text('b')))]],
    ['neighbours with the same id', [pc('1', 'bold', text('a')), pc('1', 'bold', text('b'))]],
    ['an empty pair', [text('a'), pc('1', 'unknown'), text('b')]],
    ['empty pairs in each other', [pc('1', 'bold', pc('2', 'italic'))]],
    ['an empty pair inside a full one', [pc('1', 'bold', text('a'), pc('2', 'italic'))]],
    ['placeholders side by side', [ph('1'), ph('2', 'break'), ph('3', 'note')]],
    ['a placeholder in a pair', [pc('1', 'link', ph('2'), text('caption'))]],
    [
      'codes that open together and close apart',
      [pc('1', 'bold', pc('2', 'italic', pc('3', 'link', text('a')), text('b')), text('c'))],
    ],
  ])('keeps %s', (_case, content) => {
    expect(throughEditor(content)).toEqual(content)
  })

  it('keeps the address and the original code of a pair', () => {
    const content: InlineContent = [
      {
        kind: 'pc',
        id: '1',
        type: 'link',
        href: 'https://example.org/?a=1&b=2',
        data: { start: '<a href="…">', end: '</a>' },
        content: [text('x')],
      },
    ]
    expect(throughEditor(content)).toEqual(content)
  })
})

type MarkCase = readonly [type: string, attrs: Record<string, unknown>]

describe('fromDocument', () => {
  const paragraph = (...content: JSONContent[]): JSONContent => ({
    type: 'doc',
    content: [{ type: 'paragraph', content }],
  })
  const marked = (value: string, ...marks: MarkCase[]): JSONContent => ({
    type: 'text',
    text: value,
    marks: marks.map(([type, attrs]) => ({
      type,
      attrs: { id: null, href: null, data: null, instance: null, ...attrs },
    })),
  })

  it('gives a code the person made an id that is not in use', () => {
    const content = fromDocument(
      paragraph(marked('a', ['bold', { id: 'n1', instance: 0 }]), marked('b', ['italic', {}])),
    )
    expect(content).toMatchObject([{ id: 'n1' }, { id: 'n2', type: 'italic' }])
    expect(inlineContentSchema.safeParse(content).success).toBe(true)
  })

  it('puts a code the person made around the ones it reaches beyond, and inside the others', () => {
    const content = fromDocument(
      paragraph(marked('a', ['bold', {}]), marked('b', ['bold', {}], ['italic', { id: '1', instance: 0 }])),
    )
    expect(content).toMatchObject([{ type: 'bold', content: [{ text: 'a' }, { type: 'italic', id: '1' }] }])
    const inside = fromDocument(paragraph(marked('a', ['bold', {}], ['italic', { id: '1', instance: 0 }])))
    expect(inside).toMatchObject([{ type: 'italic', content: [{ type: 'bold' }] }])
  })

  it('cuts a code where it overlaps another, and keeps all of both', () => {
    const bold: MarkCase = ['bold', { id: '1', instance: 0 }]
    const italic: MarkCase = ['italic', { id: '2', instance: 1 }]
    const content = fromDocument(paragraph(marked('a', bold), marked('b', bold, italic), marked('c', italic)))
    expect(content).toEqual([pc('1', 'bold', text('a'), pc('2', 'italic', text('b'))), pc('2', 'italic', text('c'))])
  })
})
