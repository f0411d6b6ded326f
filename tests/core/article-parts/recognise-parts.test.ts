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

  it('takes names above the first sentence for the byline, but not a heading', () => {
    const text = 'He set the six texts side by side, and that is how they were read for three hundred years.'
    expect(rolesOf(page('Six columns', '6 August 2024', 'Ada Example', text, text))).toEqual([
      'headline',
      'date',
      'byline',
      'paragraph',
      'paragraph',
    ])
    expect(rolesOf(page('Six columns', '6 August 2024', 'By A. Example', 'The lost original', text))).toEqual([
      'headline',
      'date',
      'byline',
      'heading',
      'paragraph',
    ])
  })

  it('takes an unmarked line among the marked ones for the byline, another for text', () => {
    expect(rolesOf(page('Заголовок статьи', 'О чём она', 'Отдел науки', '6 августа 2024', PARAGRAPH))).toEqual([
      'headline',
      'byline',
      'paragraph',
      'date',
      'paragraph',
    ])
  })

  it('takes a sentence that begins like a credit for text', () => {
    const text = 'By 1654 the printers of London had begun their own edition, in nine languages.'
    expect(rolesOf(page('Nine languages', text, text))).toEqual(['headline', 'paragraph', 'paragraph'])
  })

  it('leaves a list of short lines, a remark and a line of dialogue to the text', () => {
    const lines = ['りんご', 'みかん', 'ぶどう']
    expect(rolesOf(page('題', PARAGRAPH, ...lines, PARAGRAPH, '（続く）', PARAGRAPH, '「はい」', PARAGRAPH))).toEqual([
      'headline',
      ...Array.from({ length: 9 }, () => 'paragraph'),
    ])
  })

  it('takes all that follows a related line for related', () => {
    expect(rolesOf(page('題', PARAGRAPH, PARAGRAPH, '関連記事', '書簡を読む', '何が失われたのか?'))).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'related',
      'related',
      'related',
    ])
  })

  it('counts the first date only', () => {
    const text = page('題', '2024年8月6日', '更新：2024年9月1日', PARAGRAPH)
    expect(rolesOf(text)).toEqual(['headline', 'date', 'omit', 'paragraph'])
    expect(recognise(text).date).toBe('2024-08-06')
  })

  it('reads an ambiguous date in the language of the text', () => {
    const text = 'Il mit les six textes dans des colonnes, et on les lit par lignes.'
    expect(recognise(page('Six colonnes', '08/06/2024', text, text)).date).toBe('2024-06-08')
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

describe('recogniseParts of a web page', () => {
  const TEXT = `<p>${'Er stellte die sechs Texte nebeneinander, und das ist nicht neu. '.repeat(3)}</p>`
  const read = (html: string) => {
    const document = formatById('html')?.read(html)
    if (!document?.ok) throw new Error('the reader refused')
    return recogniseParts(document.value.blocks, { metadata: document.value.metadata })
  }
  const partsOf = (html: string) =>
    read(html).parts.map(({ role, content }) => `${role} ${plainTextOf(content)}`.slice(0, 24))

  it('leaves the menus out and takes a menu of languages for the language line', () => {
    const menu = '<ul><li>Start<li>Kultur<li>Sport</ul><ul><li>English<li>Suomi<li>Latina</ul>'
    const html = `<title>Sechs Spalten | Zeitung</title>${menu}<p>Kultur<h1>Sechs Spalten</h1><time>6.8.2024</time>${TEXT}<h2>Danach</h2>${TEXT}`
    expect(partsOf(html)).toEqual([
      'omit Start',
      'omit Kultur',
      'omit Sport',
      'language-line English',
      'language-line Suomi',
      'language-line Latina',
      'section Kultur',
      'headline Sechs Spalten',
      'date 6.8.2024',
      expect.stringContaining('paragraph'),
      'heading Danach',
      expect.stringContaining('paragraph'),
    ])
    expect(read(html).targetLocales.map(({ locale }) => locale)).toEqual(['en', 'fi', 'la'])
    expect(read(html).sourceLocale).toBe('de')
  })

  it('finds the only title below a notice', () => {
    expect(partsOf(`<p>Wir verwenden Kekse.</p><h1>Sechs Spalten</h1>${TEXT}`).slice(0, 2)).toEqual([
      'paragraph Wir verwenden ',
      'headline Sechs Spalten',
    ])
  })

  it('takes title, date and language from the metadata where the text does not say them', () => {
    const head = '<html lang="de-AT"><title>Sechs Spalten</title><meta name="date" content="2024-08-06T10:00:00Z">'
    const draft = read(`${head}${TEXT}`)
    expect([draft.date, draft.sourceLocale]).toEqual(['2024-08-06', 'de-AT'])
    expect(draft.parts[0]).toEqual({ role: 'headline', level: 1, content: [{ kind: 'text', text: 'Sechs Spalten' }] })
    expect(partsOf(`${head}<p>Sechs Spalten</p>${TEXT}`)).toHaveLength(2)
  })

  it('does not believe a declared language whose letters the text does not use', () => {
    expect(read(`<html lang="en"><h1>題</h1><p>${PARAGRAPH}</p>`).sourceLocale).toBe('ja')
  })

  it('keeps pictures above the headline', () => {
    expect(partsOf(`<p><img src="a.png" alt="A"></p><h1>Titel</h1>${TEXT}`)[0]).toBe('paragraph ')
  })

  it('reads a page of nothing but menus and one of nothing', () => {
    expect(read('').parts).toEqual([])
    expect(partsOf('<ul><li>Start<li>Sport</ul>')).toHaveLength(2)
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
    expect(textOf('headline')[0]).toMatch(/^「暴君」.*向かうのか\?$/)
    expect(textOf('heading')).toEqual([
      'OpenAI の人材流動性の第 2 波',
      'OpenAIを辞めた従業員はどこへ行ったのでしょうか?',
      'この辞任の影響は何ですか?',
      '競合するキーの推測',
      '残すべきキーワード: スーパーアライメント',
      '異なる種類の対立:「暴君」サム・アルトマンと理想主義的な統治構造',
    ])
    expect(textOf('related').map((text) => text.slice(0, 6))).toEqual(['OpenAI'])
    expect(textOf('omit')).toEqual([])
  })
})
