import { getSchema } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { CONTENT_EXTENSIONS, labelOf } from '@/components/editor/content-schema'
import { PAIRED_TYPES } from '@/core/model/inline-content'

const schema = getSchema(CONTENT_EXTENSIONS)

const HOSTILE: readonly unknown[] = [
  ['script', { src: 'https://evil.example/' }, 'x'],
  ['http://www.w3.org/1999/xhtml script', {}],
  { nodeType: 1, nodeName: 'SCRIPT' },
  { toString: () => '<script>' },
  '"><script>alert(1)</script>',
  42,
  null,
]

/** DOMSerializer builds an element out of every array it meets: there must be none but ours, and only strings in it. */
function expectHarmless(spec: DOMOutputSpec, elements: readonly string[]): void {
  const [element, attributes, child, ...rest] = spec as unknown as readonly unknown[]
  expect(elements).toContain(element)
  expect(rest).toEqual([])
  for (const [name, value] of Object.entries(attributes as object)) {
    expect(name).toMatch(/^(data-[a-z-]+|title|contenteditable)$/)
    expect(typeof value).toBe('string')
  }
  expect(child === 0 || typeof child === 'string').toBe(true)
}

describe('the schema of a segment', () => {
  it('XSS-06 knows only text, five codes and the chip', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(['chip', 'doc', 'paragraph', 'text'])
    expect(Object.keys(schema.marks).sort()).toEqual([...PAIRED_TYPES].sort())
  })

  it.each([
    { type: 'image', attrs: { src: 'x' } },
    { type: 'heading', content: [] },
    { type: 'text', text: 'x', marks: [{ type: 'textStyle', attrs: { color: 'red;position:fixed;inset:0' } }] },
    { type: 'script' },
  ])('XSS-06 refuses $type', (node) => {
    expect(() => schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content: [node] }] })).toThrow()
  })

  it('XSS-06 refuses a second paragraph', () => {
    const paragraph = { type: 'paragraph' }
    expect(() => schema.nodeFromJSON({ type: 'doc', content: [paragraph, paragraph] }).check()).toThrow()
  })

  it.each(PAIRED_TYPES)('XSS-06 shows %s with harmless attributes, whatever it carries', (type) => {
    for (const value of HOSTILE) {
      const mark = schema.mark(type, { id: value, href: value, data: value, instance: value })
      expectHarmless(mark.type.spec.toDOM?.(mark, true) as DOMOutputSpec, ['strong', 'em', 'code', 'span'])
    }
  })

  it('XSS-06 shows a chip as words, whatever it carries', () => {
    for (const value of HOSTILE) {
      for (const node of [value, { kind: 'ph', type: value, id: value, label: value }]) {
        const chip = schema.node('chip', { node })
        expectHarmless(chip.type.spec.toDOM?.(chip) as DOMOutputSpec, ['span'])
      }
    }
  })

  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x'])(
    'XSS-06 writes no address %j into the page',
    (href) => {
      const mark = schema.mark('link', { href })
      expect(JSON.stringify(mark.type.spec.toDOM?.(mark, true))).not.toContain(JSON.stringify(href).slice(1, -1))
    },
  )
})

describe('labelOf', () => {
  it.each([
    [{ kind: 'ph', id: '1', type: 'image', label: 'A map' }, 'A map'],
    [{ kind: 'ph', id: '1', type: 'break', label: '' }, '↵'],
    [{ kind: 'ph', id: '1', type: 'image', label: '' }, 'image'],
    [{ kind: 'pc', id: '7', type: 'bold', content: [] }, '7'],
    [null, ''],
    [['script'], ''],
  ])('%j → %j', (node, label) => {
    expect(labelOf(node)).toBe(label)
  })
})
