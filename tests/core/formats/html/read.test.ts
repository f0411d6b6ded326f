import { describe, expect, it } from 'vitest'
import { readHtml } from '@/core/formats/html/read'
import { plainTextOf } from '@/core/model/inline-content'

describe('readHtml', () => {
  it.each([
    ['scripts', '<script>alert("x")</script>'],
    ['scripts in the middle of a page', '<p>a</p><script type="text/html"><p>x</p></script>'],
    ['styles', '<style>x {}</style>'],
    ['what stands in for scripts', '<noscript><p>x</p></noscript>'],
    ['templates', '<template><p>x</p></template>'],
    ['frames', '<iframe>x</iframe>'],
    ['drawings', '<svg><text>x</text><script>x</script></svg>'],
    ['the head', '<head><title>x</title></head>'],
    ['comments', '<!-- x -->'],
    ['hidden elements', '<div hidden><p>x</p></div>'],
    ['elements not displayed', '<p style="margin:0;DISPLAY : none">x</p>'],
  ])('makes no text of %s', (_, html) => {
    expect(textsOf(`${html}<p>end</p>`).join('|')).not.toContain('x')
    expect(textsOf(`${html}<p>end</p>`)).toContain('end')
  })

  it.each([
    ['headings with their level', '<h3>A</h3>', ['heading 3 A']],
    ['items with the depth of their list', '<ul><li>A<ol><li>B</ol></ul>', ['list-item 1 A', 'list-item 2 B']],
    ['terms', '<dl><dt>A<dd>B</dl>', ['list-item 1 A', 'list-item 1 B']],
    ['quotations', '<blockquote>A<p>B</blockquote>C', ['quote 0 A', 'quote 0 B', 'paragraph 0 C']],
    ['cells', '<table><tr><td>A<td>B</table>', ['table-cell 0 A', 'table-cell 0 B']],
    ['captions', '<figure><figcaption>A</figcaption></figure>', ['caption 0 A']],
    ['lines of code as they are', '<pre>\n a\n\n  b\n</pre>', ['code 0  a\n\n  b']],
    ['text outside of any block', 'A<div>B</div>C', ['paragraph 0 A', 'paragraph 0 B', 'paragraph 0 C']],
    ['nothing of blocks without text', '<p> </p><p>&nbsp;</p><p><br></p><div></div>', []],
  ])('reads %s', (_, html, blocks) => {
    expect(blocksOf(html).map(({ kind, level, content }) => `${kind} ${level} ${plainTextOf(content)}`)).toEqual(blocks)
  })

  it('closes a code at the end of a block and opens it again in the next', () => {
    const bold = { kind: 'pc', id: '1', type: 'bold', data: { start: '<b>', end: '</b>' } }
    expect(blocksOf('<b>one<div>two</div></b>').map(({ content }) => content)).toEqual([
      [{ ...bold, content: [{ kind: 'text', text: 'one' }] }],
      [{ ...bold, content: [{ kind: 'text', text: 'two' }] }],
    ])
  })

  it('reads the description of a page, the first of each', () => {
    const head =
      '<meta name="Author" content="A"><meta name=author content=B><meta name=dc.date content=2024><meta name=x content=y>'
    expect(readHtml(`<html lang=la><title> T </title>${head}`)).toMatchObject({
      value: {
        metadata: [
          { key: 'lang', value: 'la' },
          { key: 'title', value: 'T' },
          { key: 'author', value: 'A' },
          { key: 'date', value: '2024' },
        ],
      },
    })
  })

  it.each([
    ['100,000 elements in each other', '<b>'.repeat(100_000), 'html-too-deep'],
    ['as many that are closed at once', '<i>'.repeat(600).concat('x', '</i>'.repeat(600)), 'html-too-deep'],
    ['blocks in each other', '<div>'.repeat(600), 'html-too-deep'],
    ['fonts that every paragraph opens again', fonts(5_000), 'html-too-complex'],
    [
      'a large attribute that every paragraph opens again',
      `<b title="${'x'.repeat(9_000)}">${'a<p>'.repeat(900)}`,
      'html-too-complex',
    ],
    ['too much', 'a'.repeat(20_000_001), 'file-too-large'],
  ])('refuses %s', { timeout: 60_000 }, (_, html, code) => {
    expect(readHtml(html)).toMatchObject({ ok: false, code })
  })

  it('reads 500 elements in each other', () => {
    expect(textsOf(`${'<div>'.repeat(500)}deep`)).toEqual(['deep'])
  })
})

function fonts(count: number): string {
  return Array.from({ length: count }, (_, index) => `<font a${index}><p>x`).join('')
}

function blocksOf(html: string) {
  const read = readHtml(html)
  if (!read.ok) throw new Error(read.code)
  return read.value.blocks
}

function textsOf(html: string): readonly string[] {
  return blocksOf(html).map(({ content }) => plainTextOf(content))
}
