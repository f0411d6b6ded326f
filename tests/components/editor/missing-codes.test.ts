import { describe, expect, it } from 'vitest'
import { codesOf, missingCodes } from '@/components/editor/missing-codes'
import type { InlineContent, InlineNode } from '@/core/model/inline-content'

const bold = (id: string, ...content: InlineNode[]): InlineNode => ({ kind: 'pc', id, type: 'bold', content })
const italic = (id: string, ...content: InlineNode[]): InlineNode => ({ kind: 'pc', id, type: 'italic', content })
const image = (id: string): InlineNode => ({ kind: 'ph', id, type: 'image', label: id })
const text = (value: string): InlineNode => ({ kind: 'text', text: value })

const ids = (source: InlineContent, target: InlineContent) => missingCodes(source, target).map(({ id }) => id)

describe('missingCodes', () => {
  it.each<[string, InlineContent, InlineContent, string[]]>([
    ['nothing is missing where there are no codes', [text('a')], [], []],
    ['all are missing from an empty target', [bold('1', image('2')), text('b')], [], ['1', '2']],
    ['none when they stand in another order', [image('1'), image('2')], [image('2'), text('x'), image('1')], []],
    ['a code of another type does not count', [bold('1')], [italic('1')], ['1']],
    ['one of two equal ones', [bold('1'), bold('1')], [bold('1')], ['1']],
    ['a code inside another', [bold('1', italic('2', text('a')))], [italic('2', text('a'))], ['1']],
    ['codes the target has of its own', [], [bold('n1')], []],
  ])('%s', (_name, source, target, missing) => {
    expect(ids(source, target)).toEqual(missing)
  })

  it('lists codes in the order in which they open', () => {
    expect(codesOf([bold('1', image('2'), italic('3')), image('4')]).map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
  })
})
