import { describe, expect, it } from 'vitest'
import { finishContent, placeholder } from '@/core/formats/finish-content'
import { type InlineContent, type InlineNode, inlineContentSchema, plainTextOf } from '@/core/model/inline-content'

const notation = () => ({ start: '<', end: '>' })

describe('finishContent', () => {
  it('numbers the codes in reading order and joins the texts', () => {
    const inner = [textOf('b'), textOf('c'), placeholder('note', '*')]
    const content: InlineContent = [
      textOf('a'),
      textOf(''),
      { kind: 'pc', id: '', type: 'bold', content: inner },
      placeholder('image', 'x'),
    ]
    expect(finishContent(content, notation)).toEqual([
      textOf('a'),
      { kind: 'pc', id: '1', type: 'bold', content: [textOf('bc'), { kind: 'ph', id: '2', type: 'note', label: '*' }] },
      { kind: 'ph', id: '3', type: 'image', label: 'x' },
    ])
  })

  it('makes placeholders of codes that are nested too deep', () => {
    const finished = finishContent(nest(40), notation)
    expect(inlineContentSchema.safeParse(finished).success).toBe(true)
    expect(plainTextOf(finished)).toBe('core')
    expect(JSON.stringify(finished).match(/"data":"<"/g)).toHaveLength(28)
    expect(JSON.stringify(finished).match(/"data":">"/g)).toHaveLength(28)
  })

  it('keeps long data whole, in parts that can be stored', () => {
    const data = `${'a'.repeat(19_999)}😀${'b'.repeat(30_000)}`
    const finished = finishContent([placeholder('image', 'big', data)], notation)
    expect(inlineContentSchema.safeParse(finished).success).toBe(true)
    expect(finished.map((node) => (node.kind === 'ph' ? node.data : '')).join('')).toBe(data)
    expect(finished.map((node) => (node.kind === 'ph' ? node.type : ''))).toEqual(['image', 'unknown', 'unknown'])
  })

  it('stores a code with long tags as placeholders around its text', () => {
    const start = `<a href="${'x'.repeat(25_000)}">`
    const content: InlineContent = [
      { kind: 'pc', id: '', type: 'link', data: { start, end: '</a>' }, content: [textOf('t')] },
    ]
    const finished = finishContent(content, notation)
    expect(inlineContentSchema.safeParse(finished).success).toBe(true)
    expect(finished.map((node) => (node.kind === 'ph' ? node.data : plainTextOf([node]))).join('')).toBe(
      `${start}t</a>`,
    )
  })

  it('shortens a label without cutting a character', () => {
    expect(placeholder('unknown', `${'a'.repeat(38)}😀${'b'.repeat(10)}`).label).toBe(`${'a'.repeat(38)}…`)
  })
})

function nest(depth: number): InlineContent {
  if (depth === 0) return [textOf('core')]
  return [{ kind: 'pc', id: '', type: depth % 2 === 0 ? 'bold' : 'italic', content: nest(depth - 1) }]
}

function textOf(text: string): InlineNode {
  return { kind: 'text', text }
}
