import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainText } from '@/core/formats/plain-text/read'
import { writePlainText } from '@/core/formats/plain-text/write'
import { plainTextOf, textContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'

describe('readPlainText', () => {
  it.each([
    ['parts paragraphs at blank lines', 'a\nb\n\nc', ['a b', 'c']],
    ['takes every line for one where there are no blank lines', 'a\nb\nc', ['a', 'b', 'c']],
    ['takes lines of white space for blank', 'a\n \t\u3000\nb\nc', ['a', 'b c']],
    ['begins a paragraph with an ideographic space', 'a\n\n\u3000b\nc\n\u3000d', ['a', 'b c', 'd']],
    ['keeps what is inside of a line', ' a  b\u3000c \n\nd', ['a  b\u3000c', 'd']],
    ['finds nothing in white space', ' \n\n\t', []],
    ['leaves marks alone', '# a\n\n<b>c</b> *d*', ['# a', '<b>c</b> *d*']],
  ])('%s', (_, text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs)
  })

  it('joins lines as the language does', () => {
    expect(paragraphsOf('AI\nは\n\n。', 'ja')).toEqual(['AIは', '。'])
    expect(paragraphsOf('AI\nは\n\n.', 'en')).toEqual(['AI は', '.'])
  })

  it('reads what was written', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => /^\S[^\n\r]*$/.test(value) && value.trim() === value)
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const blocks = texts.map((value) => ({ kind: 'paragraph' as const, level: 0, content: textContent(value) }))
        expect(readPlainText(writePlainText(blocks))).toMatchObject({ ok: true, value: { blocks } })
      }),
      { seed: 20_240_806, examples: [[['a']], [['a', '\u200B']]] },
    )
  })
})

function paragraphsOf(text: string, locale?: string): readonly string[] {
  const read = readPlainText(text, { locale: locale as Locale | undefined })
  if (!read.ok) throw new Error(read.code)
  return read.value.blocks.map(({ content }) => plainTextOf(content))
}
