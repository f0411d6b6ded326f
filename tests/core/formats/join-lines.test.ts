import { describe, expect, it } from 'vitest'
import { collapseSpace, joinLines } from '@/core/formats/join-lines'
import { type InlineContent, type InlineNode, plainTextOf } from '@/core/model/inline-content'

describe('joinLines', () => {
  it.each([
    ['en', 'one\ntwo', 'one two'],
    ['en', 'one  \r\n\ttwo', 'one two'],
    ['en', 'the word 漢\nmeans', 'the word 漢 means'],
    ['ko', '한국\n어', '한국 어'],
    ['ja', '段落の\n続き', '段落の続き'],
    ['ja', 'OpenAI\nは', 'OpenAIは'],
    ['ja', 'Sam\nAltman', 'Sam Altman'],
    ['ja', '「はい。」\n𠮷野', '「はい。」𠮷野'],
    ['zh-Hans', '中\n文', '中文'],
    ['th', 'ภาษา\nไทย', 'ภาษาไทย'],
    [undefined, '段落の\n続き', '段落の続き'],
    [undefined, 'OpenAI\nは', 'OpenAI は'],
    ['en', 'two  spaces', 'two  spaces'],
  ])('in %s joins %j to %j', (locale, text, joined) => {
    expect(plainTextOf(joinLines([{ kind: 'text', text }], locale))).toBe(joined)
  })

  it('looks past the codes beside a line end', () => {
    const bold = (text: string): InlineNode => ({
      kind: 'pc',
      id: '1',
      type: 'bold',
      content: [{ kind: 'text', text }],
    })
    expect(joinLines([bold('漢'), { kind: 'text', text: '\n字' }], 'ja')).toEqual([
      bold('漢'),
      { kind: 'text', text: '字' },
    ])
    expect(joinLines([{ kind: 'text', text: 'a\n' }, bold('\nb')])).toEqual([{ kind: 'text', text: 'a ' }, bold('b')])
  })
})

describe('collapseSpace', () => {
  it.each<[string, InlineContent, string]>([
    ['runs', [textOf(' a \n\t b ')], 'a b'],
    [
      'runs across codes',
      [textOf('a '), { kind: 'pc', id: '', type: 'italic', content: [textOf(' b ')] }, textOf(' c')],
      'a b c',
    ],
    ['around a break', [textOf('a '), { kind: 'ph', id: '', type: 'break', label: '↵' }, textOf(' b')], 'a\nb'],
    [
      'but not beside another code',
      [textOf('a '), { kind: 'ph', id: '', type: 'image', label: 'x' }, textOf(' b')],
      'a  b',
    ],
    ['but not what is no ASCII space', [textOf('\u3000a\u00A0 b\u2003')], '\u3000a\u00A0 b\u2003'],
    ['to nothing', [textOf(' \n ')], ''],
  ])('collapses %s', (_, content, text) => {
    expect(plainTextOf(collapseSpace(content))).toBe(text)
  })
})

function textOf(text: string): InlineNode {
  return { kind: 'text', text }
}
