import { getSchema } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { CONTENT_EXTENSIONS } from '@/components/editor/content-schema'
import { flattenSlice, plainLine, textSlice } from '@/components/editor/paste-content'

const schema = getSchema(CONTENT_EXTENSIONS)
const paragraph = (...nodes: Node[]) => schema.node('paragraph', null, nodes)
const text = (value: string) => schema.text(value)
const chip = (node: unknown) => schema.node('chip', { node })
const pasted = (...nodes: Node[]) => flattenSlice(new Slice(Fragment.fromArray(nodes), 0, 0), schema).content

describe('flattenSlice', () => {
  it('joins paragraphs by a space', () => {
    const content = pasted(paragraph(text('one')), paragraph(), paragraph(text('two')))
    expect(content.textBetween(0, content.size)).toBe('one two')
    expect(content.firstChild?.isInline).toBe(true)
  })

  it('keeps marks and chips', () => {
    const image = { kind: 'ph', id: '1', type: 'image', label: 'map' }
    const content = pasted(paragraph(schema.text('bold', [schema.mark('bold')]), chip(image)))
    expect(content.firstChild?.marks).toHaveLength(1)
    expect(content.lastChild?.attrs.node).toEqual(image)
  })

  it.each([
    [['script', { src: 'x' }]],
    [{ kind: 'ph', id: '1', type: 'image', label: ['script'] }],
    [{ kind: 'pc', id: '1', type: 'link', href: 'javascript:alert(1)', content: [] }],
    [null],
  ])('XSS-06 drops the forged chip %j', (node) => {
    expect(pasted(paragraph(text('a'), chip(node), text('b'))).size).toBe(2)
  })
})

describe('plainLine', () => {
  it.each([
    ['one line', 'one line'],
    ['two\nlines', 'two lines'],
    ['two \r\n\r\n  lines', 'two lines'],
    ['tab\tand  spaces\u00A0stay', 'tab\tand  spaces\u00A0stay'],
    ['a\u0000b', 'ab'],
    ['lone \uD83D surrogate', 'lone  surrogate'],
    ['whole 😀 pair', 'whole 😀 pair'],
    ['joiner\u200D and \u2028 stay', 'joiner\u200D and \u2028 stay'],
  ])('%j → %j', (given, expected) => {
    expect(plainLine(given)).toBe(expected)
  })

  it('pastes nothing as nothing', () => {
    expect(textSlice('', schema, []).size).toBe(0)
  })
})
