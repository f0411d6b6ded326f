import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMAT_FAILURES, type Format, type FormatDocument } from '@/core/formats/format'
import { detectFormat, formatById, formats } from '@/core/formats/registry'
import { type InlineContent, inlineContentSchema, isSafeHref } from '@/core/model/inline-content'

const FIXTURES = 'tests/fixtures/formats'
const registered: readonly Format[] = formats

/** Repeated to the lengths below; each has brought some parser of text to a halt. */
const HOSTILE = [
  ...[
    '[',
    ']',
    '![',
    '[a](',
    '[a](b (',
    '[a](b "',
    '>',
    '> - ',
    '+ ',
    '1. ',
    '*a_b',
    '**b*c ',
    '_a',
    '`a',
    'a <!--',
    'a <?',
  ],
  ...[
    'a <![CDATA[',
    'a <!A',
    '<a b="',
    'a\n=\n',
    '> a\n\n',
    '- a\n\nb\n\n',
    '- a\n',
    '[a]: b\n',
    '[a][b]',
    '&#1;',
    '\\',
    '|',
  ],
  ...[
    '<b>',
    '<b><p>a',
    '<div>',
    '<p>a',
    '<svg>',
    '<table><td>',
    '<a href=x>',
    '<li>',
    '<br>',
    '&amp;',
    '</p>',
    '<select>',
    '<?',
  ],
  ...[
    ' ',
    '\n',
    '\t\n',
    ' \n',
    'a',
    'a ',
    'あ',
    '\u3000',
    'a\n\n',
    '\u0301',
    '---\n',
    '---\na: b\n',
    '```\n',
    '    a\n',
  ],
]
const LONG_HOSTILE = ['[', '*a_b', '<b>', '<b><p>a', 'a ', '\n', 'a <!--']

/** What a reader of the format meets and does not understand, or must not act on; it is found in the blocks again. */
const UNKNOWN: Readonly<Record<string, readonly (readonly [text: string, kept: string])[]>> = {
  markdown: [
    ['a <kbd x="1">b</kbd>', '<kbd x=\\"1\\">'],
    ['<section>\nraw\n</section>', '<section>\\nraw\\n</section>'],
    ['a[^note] b', '[^note]'],
    ['![alt](x.png "title")', 'x.png \\"title\\"'],
    ['[x]: https://unused.example', 'https://unused.example'],
    ['***', '***'],
    ['``` js\na\n```', 'js'],
    [`![big](data:image/png;base64,${'A'.repeat(50_000)}) end`, 'end'],
  ],
  html: [
    ['<p>a <made-up b="1">c</made-up></p>', '<made-up b=\\"1\\">'],
    ['<p>a <iframe src="https://v.example"></iframe></p>', 'https://v.example'],
    ['<p>a <math><mi>x</mi></math></p>', '<mi>x</mi>'],
    ['<p>a <a name="here"></a></p>', '<a name=\\"here\\">'],
    ['<p>a <span lang="la">b</span></p>', '<span lang=\\"la\\">'],
    ['<p>a <input value="v"></p>', 'value=\\"v\\"'],
  ],
  'plain-text': [['a <b>*[x](y)*</b> &amp;', 'a <b>*[x](y)*</b> &amp;']],
}

const UNSAFE = [
  'javascript:alert(1)',
  'JaVaScRiPt:x',
  'java\tscript:x',
  ' javascript:x',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
]

describe('the registry', () => {
  it('lists every format there is', () => {
    const folders = readdirSync('core/formats', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(registered.map(({ id }) => id).toSorted()).toEqual(folders.map(({ name }) => name).toSorted())
  })

  it('names each once, in kebab-case, with extensions of its own', () => {
    const extensions = registered.flatMap((format) => format.extensions)
    expect(new Set(extensions).size).toBe(extensions.length)
    for (const { id } of registered) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const { id } of registered) expect(formatById(id)?.id).toBe(id)
    expect(formatById('docx')).toBeUndefined()
  })
})

for (const format of registered) {
  const cases = fixturesOf(format)

  describe(`${format.id}`, () => {
    it.each(cases)('reads %s as its golden pair says', (name, text) => {
      const golden: unknown = JSON.parse(
        readFileSync(`${FIXTURES}/${format.id}/${name.replace(/\.\w+$/, '.json')}`, 'utf8'),
      )
      expect(read(format, text)).toEqual(golden)
    })

    it.each(cases)('is detected for %s, by name and by text', (name, text) => {
      expect(detectFormat(name, '').id).toBe(format.id)
      if (name !== 'fragment.html' && name !== 'unsafe-links.md')
        expect(detectFormat(undefined, text).id).toBe(format.id)
    })

    it.each(cases)('writes %s so that reading and writing again changes nothing', (_, text) => {
      const document = read(format, text)
      const written = format.write?.(document.blocks, document.metadata)
      if (written === undefined) return
      const again = read(format, written)
      expect(format.write?.(again.blocks, again.metadata)).toBe(written)
      expect(again.metadata).toEqual(format.id === 'plain-text' ? [] : document.metadata)
    })

    it('gives the same for the same text, and only content that can be stored', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
          const first = format.read(text)
          expect(format.read(text)).toEqual(first)
          if (first.ok) for (const { content } of first.value.blocks) expectStorable(content)
          else expect(first.code).toBe('text-not-well-formed')
        }),
      )
    })

    it.each(UNKNOWN[format.id] ?? [])('keeps what it does not understand: %.40s', (text, kept) => {
      const { blocks, metadata } = read(format, text)
      expect(JSON.stringify(blocks)).toContain(kept)
      const written = format.write?.(blocks, metadata)
      if (written !== undefined) expect(JSON.stringify(read(format, written).blocks)).toBe(JSON.stringify(blocks))
    })

    it('XSS-01 makes no link of an address that could run something, and keeps its text', () => {
      for (const href of UNSAFE) {
        const { blocks } = read(format, `<p>[left](<${href}>) <a href="${href}">right</a></p>\n\n[below](<${href}>)`)
        for (const { content } of blocks) for (const link of hrefsOf(content)) expect(isSafeHref(link)).toBe(true)
        expect(JSON.stringify(blocks)).toContain('below')
      }
    })

    it('TXT-03 names the offset of a lone surrogate', () => {
      expect(format.read('ab\uD800c')).toMatchObject({ ok: false, code: 'text-not-well-formed', values: { offset: 2 } })
      expect(format.read('a𠮷\uDC00')).toMatchObject({ ok: false, values: { offset: 3 } })
    })

    it('TXT-04 names the offset of a NUL', () => {
      expect(format.read('ab\u0000')).toMatchObject({ ok: false, code: 'text-not-well-formed', values: { offset: 2 } })
    })

    it('TXT-05 keeps every invisible character', () => {
      const text = 'a\u200Db\u200Cc\u200Bd\u00ADe\u00A0f\u202Fg\u2067h\u2069i\uFE0Fj\u{E0061}k\uE000l\u061Cm\u2028n'
      expect(JSON.stringify(read(format, text).blocks)).toContain(JSON.stringify(text))
    })

    it('TXT-06 does not normalise', () => {
      expect(JSON.stringify(read(format, 'é e\u0301 Å Å 한').blocks)).toContain('é e\u0301 Å Å 한')
    })

    it('TXT-08 refuses a paragraph no segment could hold, naming it', () => {
      const text = `short\n\n${'a'.repeat(100_001)}`
      const refused = format.read(format.id === 'html' ? text.replace('\n\n', '<p>') : text)
      expect(refused).toMatchObject({ ok: false, code: 'text-too-long', values: { block: 2, limit: 100_000 } })
    })

    it('TXT-12 reads the same whatever the lines end with', () => {
      const text = 'One\ntwo\n\nThree\n\n\nFour'
      const expected = read(format, text).blocks
      expect(read(format, text.replaceAll('\n', '\r\n')).blocks).toEqual(expected)
      expect(read(format, text.replaceAll('\n', '\r')).blocks).toEqual(expected)
      expect(read(format, `\uFEFF${text}`).blocks).toEqual(expected)
    })

    // The time limit is no measure of speed: without the readers' guards these take minutes, or all memory.
    it.each(HOSTILE)('answers in bounded time when %j comes again and again', { timeout: 60_000 }, (part) => {
      expectAnswer(format, part.repeat(50_000 / part.length))
    })

    // Just below what the Markdown reader takes at all.
    it.each(LONG_HOSTILE)('answers in bounded time when %j fills five megabytes', { timeout: 60_000 }, (part) => {
      expectAnswer(format, part.repeat(4_900_000 / part.length))
    })
  })
}

describe('detectFormat', () => {
  it.each([
    ['page.HTM', 'plain', 'html'],
    ['a.b.md', '<!doctype html>', 'markdown'],
    ['notes.txt', '# Title', 'plain-text'],
    ['README', '# Title\n\ntext', 'markdown'],
    [undefined, '<!DOCTYPE html><p>x', 'html'],
    [undefined, '\n<?xml version="1.0"?>\n<html>', 'html'],
    [undefined, '<p>one</p><p>two</p>', 'html'],
    [undefined, '---\ntitle: x\n---\n', 'markdown'],
    [undefined, 'see [a](b) and **c**', 'markdown'],
    [undefined, '- a remark\n- another', 'plain-text'],
    [undefined, 'ニュース\n\n本文。', 'plain-text'],
    [undefined, '', 'plain-text'],
    ['data.csv', 'a,b', 'plain-text'],
  ])('%s with %j is %s', (name, text, id) => {
    expect(detectFormat(name, text).id).toBe(id)
  })
})

function fixturesOf(format: Format): readonly (readonly [name: string, text: string])[] {
  const names = readdirSync(`${FIXTURES}/${format.id}`).filter((name) => !name.endsWith('.json'))
  return names.map((name) => [name, readFileSync(`${FIXTURES}/${format.id}/${name}`, 'utf8')])
}

function expectAnswer(format: Format, text: string): void {
  const answer = format.read(text)
  if (!answer.ok) expect(FORMAT_FAILURES).toContain(answer.code)
}

function read(format: Format, text: string): FormatDocument {
  const answer = format.read(text)
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.values)}`)
  return answer.value
}

function expectStorable(content: InlineContent): void {
  expect(inlineContentSchema.safeParse(content).success).toBe(true)
  const ids = idsOf(content)
  expect(new Set(ids).size).toBe(ids.length)
}

function idsOf(content: InlineContent): readonly string[] {
  return content.flatMap((node) => {
    if (node.kind === 'text') return []
    return node.kind === 'ph' ? [node.id] : [node.id, ...idsOf(node.content)]
  })
}

function hrefsOf(content: InlineContent): readonly string[] {
  return content.flatMap((node) => {
    if (node.kind !== 'pc') return []
    return node.href === undefined ? hrefsOf(node.content) : [node.href, ...hrefsOf(node.content)]
  })
}
