import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type InlineContent,
  type InlineNode,
  inlineContentSchema,
  type PairedCode,
  plainTextOf,
  textContent,
} from '@/core/model/inline-content'
import { segmentContent } from '@/core/segmentation/segment-content'
import { segmentText } from '@/core/segmentation/segment-text'

function text(value: string): InlineNode {
  return { kind: 'text', text: value }
}

function bold(id: string, ...content: InlineNode[]): PairedCode {
  return { kind: 'pc', id, type: 'bold', content }
}

function placeholder(id: string, type: 'note' | 'break' | 'image' = 'note'): InlineNode {
  return { kind: 'ph', id, type, label: id }
}

/** Joins segments again: the parts of a split code find each other by the id of the first, in order. */
function joinSegments(segments: readonly InlineContent[]): string {
  let flat = segments.map((segment) => flatten(segment)).join('')
  for (let before = ''; before !== flat; ) {
    before = flat
    flat = flat.replaceAll(/<\/([^>]*)><\1-\d+>/gu, '')
  }
  return flat
}

/** Content as a string of tags, so that two trees can be compared without minding how text is divided. */
function flatten(content: InlineContent): string {
  return content
    .map((node) => {
      if (node.kind === 'text') return node.text.replaceAll('<', '‹')
      if (node.kind === 'ph') return `<${node.id}/>`
      return `<${node.id}>${flatten(node.content)}</${baseOf(node.id)}>`
    })
    .join('')
}

function baseOf(id: string): string {
  return id.replace(/-\d+$/u, '')
}

describe('segmentContent', () => {
  it.each([
    ['nothing', [], []],
    ['plain text', textContent('One. Two.'), [textContent('One. '), textContent('Two.')]],
    ['a code without text', [placeholder('i', 'image')], [[placeholder('i', 'image')]]],
    [
      'a pair inside one sentence',
      [text('A '), bold('1', text('big')), text('. Cat.')],
      [[text('A '), bold('1', text('big')), text('. ')], [text('Cat.')]],
    ],
    [
      'a pair that spans two boundaries',
      [bold('1', text('One. Two. Three.'))],
      [[bold('1', text('One. '))], [bold('1-2', text('Two. '))], [bold('1-3', text('Three.'))]],
    ],
    [
      'a pair that spans a boundary inside another',
      [bold('1', text('A '), bold('2', text('big. Cat')), text(' ran.'))],
      [[bold('1', text('A '), bold('2', text('big. ')))], [bold('1-2', bold('2-2', text('Cat')), text(' ran.'))]],
    ],
    [
      'a pair that ends with the sentence',
      [bold('1', text('One. ')), text('Two.')],
      [[bold('1', text('One. '))], [text('Two.')]],
    ],
    [
      'a pair that begins with the sentence',
      [text('One. '), bold('1', text('Two.'))],
      [[text('One. ')], [bold('1', text('Two.'))]],
    ],
    [
      'a note mark before the space, which stays with its sentence',
      [text('One.'), placeholder('n'), text(' Two.')],
      [[text('One.'), placeholder('n'), text(' ')], [text('Two.')]],
    ],
    [
      'a note mark where there is no space',
      [text('一。'), placeholder('n'), text('二。')],
      [[text('一。'), placeholder('n')], [text('二。')]],
    ],
    [
      'an image that opens the next sentence',
      [text('One. '), placeholder('i', 'image'), text('Two.')],
      [[text('One. ')], [placeholder('i', 'image'), text('Two.')]],
    ],
    [
      'a line break, which is white space',
      [text('One.'), placeholder('b', 'break'), text('Two.')],
      [[text('One.'), placeholder('b', 'break')], [text('Two.')]],
    ],
    [
      'a part whose id is taken',
      [bold('1', text('One. Two.')), bold('1-2', text('!'))],
      [[bold('1', text('One. '))], [bold('1-3', text('Two.')), bold('1-2', text('!'))]],
    ],
  ] as const)('cuts %s', (_, content, expected) => {
    expect(segmentContent(content, 'en')).toEqual(expected)
  })

  it('gives every part the type, the address and the data of the whole', () => {
    const link = { kind: 'pc', id: 'a', type: 'link', href: '/x', data: { start: '<a>', end: '</a>' } } as const
    const segments = segmentContent([{ ...link, content: [text('One. Two.')] }], 'en')
    expect(segments).toEqual([
      [{ ...link, content: [text('One. ')] }],
      [{ ...link, id: 'a-2', content: [text('Two.')] }],
    ])
  })

  it('keeps the ids of parts within what content may carry', () => {
    const segments = segmentContent([bold('x'.repeat(64), text('One. Two.'))], 'en')
    for (const segment of segments) expect(inlineContentSchema.safeParse(segment).success).toBe(true)
  })

  it('keeps the white space around a segment', () => {
    expect(segmentContent([text('  One.  '), bold('1', text('  Two. '))], 'en')).toEqual([
      [text('  One.  '), bold('1', text('  '))],
      [bold('1-2', text('Two. '))],
    ])
  })

  it('loses no text and no code, whatever the content (TXT-05)', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom('en', 'ja', 'el', 'sa'), (drafts, locale) => {
        const content = numberCodes(drafts)
        const segments = segmentContent(content, locale)
        expect(segments.map(plainTextOf).join('')).toBe(plainTextOf(content))
        const ofText = segmentText(plainTextOf(content), locale)
        if (ofText.length > 0) expect(segments.map(plainTextOf)).toEqual(ofText)
        expect(joinSegments(segments)).toBe(flatten(content))
      }),
      { seed: 7, numRuns: 2_000 },
    )
  })
})

const words = fc.constantFrom(
  'Foo. ',
  'Bar',
  'baz! ',
  ' ',
  '。',
  '彼',
  '(',
  ')',
  '"',
  '. ',
  'Dr',
  'Στο; ',
  '॥ १ ॥',
  '\n',
  '👩‍👩‍👧',
)
const nodes = fc.letrec<{ node: InlineNode; content: InlineNode[] }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    words.map(text),
    fc.constantFrom('note', 'break', 'image').map((type) => placeholder('', type as 'note')),
    tie('content').map((content) => bold('', ...content)),
  ),
  content: fc.array(tie('node'), { maxLength: 6 }),
}))
const contents = nodes.content

/** Gives the codes of a random tree ids of their own. */
function numberCodes(drafts: InlineContent, counter = { next: 1 }): InlineContent {
  return drafts.map((node) => {
    if (node.kind === 'text') return node
    const id = `c${counter.next++}`
    return node.kind === 'ph' ? { ...node, id } : { ...node, id, content: numberCodes(node.content, counter) }
  })
}
