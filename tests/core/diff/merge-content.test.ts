import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeContent } from '@/core/diff/merge-content'
import type { InlineContent, InlineNode, PairedCode } from '@/core/model/inline-content'
import { plainTextOf } from '@/core/model/inline-content'
import { variants } from './texts'

function text(value: string): InlineNode {
  return { kind: 'text', text: value }
}

function bold(...content: InlineNode[]): PairedCode {
  return { kind: 'pc', id: '1', type: 'bold', content }
}

const note: InlineNode = { kind: 'ph', id: 'n', type: 'note', label: '1' }

const base = [text('The '), bold(text('quick brown')), text(' fox'), note, text(' ran.')]

function replaceText(content: InlineContent, from: string, to: string): InlineContent {
  return content.map((node) => {
    if (node.kind === 'text') return { ...node, text: node.text.replace(from, to) }
    return node.kind === 'pc' ? { ...node, content: replaceText(node.content, from, to) } : node
  })
}

describe('mergeContent', () => {
  it('merges changes inside and outside a code', () => {
    const merged = mergeContent(base, replaceText(base, 'quick', 'slow'), replaceText(base, 'ran', 'sat'), 'en')
    const expected = [text('The '), bold(text('slow brown')), text(' fox'), note, text(' sat.')]
    expect(merged).toEqual({ ok: true, value: expected })
  })

  it('merges two changes of different words inside one code', () => {
    const merged = mergeContent(base, replaceText(base, 'quick', 'slow'), replaceText(base, 'brown', 'red'), 'en')
    expect(merged.ok && plainTextOf(merged.value)).toBe('The slow red fox ran.')
  })

  it('takes text divided differently for the same text', () => {
    const divided = [text('Th'), text('e '), bold(text('quick brown')), text(' fox'), note, text(' r'), text('an.')]
    expect(mergeContent(base, divided, replaceText(base, 'ran', 'sat'), 'en')).toEqual({
      ok: true,
      value: replaceText(base, 'ran', 'sat'),
    })
  })

  it('keeps a change of codes when the other side left the text alone', () => {
    const plain = [text('The quick brown fox ran.')]
    expect(mergeContent(base, base, plain, 'en')).toEqual({ ok: true, value: plain })
    expect(mergeContent(base, plain, base, 'en')).toEqual({ ok: true, value: plain })
    expect(mergeContent(base, plain, plain, 'en')).toEqual({ ok: true, value: plain })
  })

  it.each([
    ['both changed one word', replaceText(base, 'fox', 'dog'), replaceText(base, 'fox', 'cat')],
    ['one side lost a code', [text('The quick brown fox sat.')], replaceText(base, 'The', 'A')],
    [
      'one side moved a code',
      [text('The '), bold(text('quick')), text(' brown fox'), note, note],
      replaceText(base, 'The', 'A'),
    ],
    [
      'one side changed what a code is',
      base.map((node) => (node === note ? { ...note, id: 'm' } : node)),
      replaceText(base, 'The', 'A'),
    ],
  ])('refuses when %s', (_, mine, theirs) => {
    expect(mergeContent(base, mine as InlineContent, theirs, 'en')).toEqual({ ok: false, code: 'overlapping' })
    expect(mergeContent(base, theirs, mine as InlineContent, 'en')).toEqual({ ok: false, code: 'overlapping' })
  })

  it('yields to the only side that changed, whatever the text, and keeps every code', () => {
    const around = (value: string): InlineContent => [
      note,
      bold(...(value === '' ? [] : [text(value)]), note),
      text('end'),
    ]
    fc.assert(
      fc.property(variants, ({ base: before, mine, theirs, locale }) => {
        const [b, m, t] = [around(before), around(mine), around(theirs)]
        expect(mergeContent(b, m, b, locale)).toEqual({ ok: true, value: m })
        expect(mergeContent(b, b, t, locale)).toEqual({ ok: true, value: t })
        const merged = mergeContent(b, m, t, locale)
        if (merged.ok) expect(merged.value).toEqual(around(plainTextOf(merged.value).slice(0, -'end'.length)))
      }),
      { seed: 31, numRuns: 300 },
    )
  })
})
