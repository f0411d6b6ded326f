import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PartRole } from '@/core/article-parts/article-draft'
import { recogniseParts } from '@/core/article-parts/recognise-parts'
import { formatById } from '@/core/formats/registry'
import { plainTextOf } from '@/core/model/inline-content'
import { INTERFACE_LOCALES } from '@/i18n/routing'

const LANGUAGE_LINE =
  '한어Русский языкEnglishFrançaisIndonesianSanskrit日本語DeutschPortuguêsΕλληνικάespañolItalianoSuomalainenLatina'

function recognise(text: string, format: 'plain-text' | 'markdown' = 'plain-text') {
  const document = formatById(format)?.read(text)
  if (!document?.ok) throw new Error(`the ${format} reader refused`)
  const draft = recogniseParts(document.value.blocks)
  expect(draft.parts.map(({ content }) => content)).toEqual(document.value.blocks.map(({ content }) => content))
  return draft
}

const rolesOf = (text: string, format?: 'plain-text' | 'markdown'): PartRole[] =>
  recognise(text, format).parts.map(({ role }) => role)
const page = (...lines: readonly string[]) => lines.join('\n\n')
const PARAGRAPH =
  'これは本文の段落で、見出しよりもずっと長く、文として終わっている。続きの文もここにあり、段落らしい長さになっている。'

describe('recogniseParts', () => {
  it('finds every line of a page head', () => {
    const text = page(
      '文化',
      '六つの欄の話、読者はどこへ向かうのか?',
      '2026-11-02',
      LANGUAGE_LINE,
      'Hexapla 編集部 著',
      '編集：翻訳室',
      PARAGRAPH,
    )
    expect(rolesOf(text)).toEqual(['section', 'headline', 'date', 'language-line', 'byline', 'editor', 'paragraph'])
  })

  const pages: readonly (readonly [string, string, readonly PartRole[]])[] = [
    ['a headline alone', page('六つの欄の話', PARAGRAPH), ['headline', 'paragraph']],
    ['no head at all', page(PARAGRAPH, PARAGRAPH), ['paragraph', 'paragraph']],
    ['a date before the headline', page('2026年11月2日', '六つの欄の話', PARAGRAPH), ['date', 'headline', 'paragraph']],
    [
      'a short line without a stop as heading',
      page('題', PARAGRAPH, '失われた原本', PARAGRAPH),
      ['headline', 'paragraph', 'heading', 'paragraph'],
    ],
    [
      'a short question before a long paragraph as heading',
      page('題', PARAGRAPH, '何が失われたのか?', PARAGRAPH),
      ['headline', 'paragraph', 'heading', 'paragraph'],
    ],
    [
      'a question that points back as text',
      page('題', PARAGRAPH, 'それは本当に失われたのか?', PARAGRAPH),
      ['headline', 'paragraph', 'paragraph', 'paragraph'],
    ],
    [
      'a short closed sentence as text',
      page('題', PARAGRAPH, '本は失われた。', PARAGRAPH),
      ['headline', 'paragraph', 'paragraph', 'paragraph'],
    ],
    [
      'the trailing title as related',
      page('題', PARAGRAPH, '次に読む：ヒエロニムスの書簡'),
      ['headline', 'paragraph', 'related'],
    ],
    [
      'a closing question as text, not as heading of the related line',
      page('題', PARAGRAPH, 'どこへ向かうのか?', '次に読む：書簡'),
      ['headline', 'paragraph', 'paragraph', 'related'],
    ],
  ]
  it.each(pages)('takes %s', (_, text, expected) => {
    expect(rolesOf(text)).toEqual(expected)
  })

  it('believes a document that marks its headings', () => {
    expect(rolesOf(page('# 題', PARAGRAPH, '短い行', '## 見出し', PARAGRAPH), 'markdown')).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  it('gives the languages in the order of the line', () => {
    const text = page('題', LANGUAGE_LINE, PARAGRAPH)
    expect(recognise(text).targetLocales.map(({ locale }) => locale)).toEqual([...INTERFACE_LOCALES])
  })

  it.each(INTERFACE_LOCALES)('recognises the whole shape of the sample in %s', (locale) => {
    const draft = recognise(readFileSync(`prisma/sample/${locale}.md`, 'utf8'), 'markdown')
    const roles = draft.parts.map(({ role }) => role)
    expect(roles.slice(0, 6)).toEqual(['section', 'headline', 'date', 'language-line', 'byline', 'editor'])
    expect(roles.at(-1)).toBe('related')
    expect(roles.filter((role) => role === 'heading')).toHaveLength(5)
    expect([draft.sourceLocale, draft.date]).toEqual([locale, '2026-11-02'])
  })
})

const SOURCE_ARTICLE = '../shared/samples/source-article.ja.txt'
describe("the first users' own page", () => {
  if (!existsSync(SOURCE_ARTICLE)) {
    it('is not beside the project: nothing to check', () => expect(existsSync(SOURCE_ARTICLE)).toBe(false))
    return
  }
  const draft = recognise(readFileSync(SOURCE_ARTICLE, 'utf8'))
  const textOf = (role: PartRole) =>
    draft.parts.filter((part) => part.role === role).map(({ content }) => plainTextOf(content).trim())

  it('names its date, byline, editor, section and 14 languages', () => {
    expect(draft.date).toBe('2024-08-06')
    expect([textOf('section'), textOf('editor')]).toEqual([['ニュース'], ['編集者スー・ヤン']])
    expect(textOf('byline')[0]).toContain('著者')
    expect(draft.targetLocales.map(({ locale }) => locale)).toEqual([...INTERFACE_LOCALES])
  })

  it('has the headings a person would see', () => {
    expect(textOf('heading')).toHaveLength(6)
    expect(textOf('related')).toHaveLength(1)
  })
})
