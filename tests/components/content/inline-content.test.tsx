import { describe, expect, it } from 'vitest'
import { InlineContent } from '@/components/content/inline-content'
import type { InlineContent as Content, PairedType, PlaceholderType } from '@/core/model/inline-content'
import { renderHtml } from '@/tests/components/render'

const text = (value: string): Content => [{ kind: 'text', text: value }]
const pc = (type: PairedType, content: Content, href?: string): Content => [
  { kind: 'pc', id: '1', type, content, href },
]
const ph = (type: PlaceholderType, label: string): Content => [{ kind: 'ph', id: '1', type, label }]
const read = (content: Content) => renderHtml(<InlineContent content={content} />)
const edit = (content: Content) => renderHtml(<InlineContent content={content} mode="edit" />)

describe('InlineContent', () => {
  it.each([
    ['bold', '<strong>x</strong>'],
    ['italic', '<em>x</em>'],
    ['code', '<code>x</code>'],
    ['unknown', 'x'],
  ] as const)('reads a %s code as %s', (type, html) => {
    expect(read(pc(type, text('x')))).toBe(html)
  })

  it('nests codes as the content does', () => {
    expect(read(pc('bold', pc('italic', text('x'))))).toBe('<strong><em>x</em></strong>')
  })

  it('XSS-01 shows markup in a text literally', () => {
    expect(read(text('<img src=x onerror=alert(1)>'))).toBe('&lt;img src=x onerror=alert(1)&gt;')
    expect(edit(ph('unknown', '<script>'))).toContain('&lt;script&gt;')
  })

  it.each(['https://example.org/a', '/ja/hexapla', '#s3', 'mailto:a@example.org'])('links to %s', (href) => {
    expect(read(pc('link', text('x'), href))).toBe(`<a href="${href}" rel="noopener noreferrer nofollow">x</a>`)
  })

  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', '//evil.example', undefined])(
    'XSS-06 makes no link of %j',
    (href) => {
      expect(read(pc('link', text('x'), href))).toBe('<span>x</span>')
    },
  )

  it('keeps links from leading away while one edits', () => {
    const html = edit(pc('link', text('x'), 'https://example.org/'))
    expect(html).not.toContain('<a ')
    expect(html).toContain('title="https://example.org/"')
  })

  it('breaks lines, raises notes, names images and leaves unknown codes to the editor', () => {
    expect(read(ph('break', '↵'))).toBe('<br/>')
    expect(read(ph('note', '3'))).toBe('<sup>3</sup>')
    expect(read(ph('image', 'A page of the Hexapla'))).toContain('A page of the Hexapla')
    expect(read(ph('unknown', '<x/>'))).toBe('')
    expect(edit(ph('unknown', '<x/>'))).toContain('&lt;x/&gt;')
  })
})
