import { describe, expect, it } from 'vitest'
import type { ArticleId, BlockId, ProjectId, SegmentId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { ReadableArticle, ReadableSegment } from '@/data/published-articles'
import { publishedArticleOf, titleOf } from '@/server/queries/get-published-article'

const [JA, DE, LA, KO] = ['ja', 'de', 'la', 'ko'] as Locale[] as [Locale, Locale, Locale, Locale]

const ARTICLE: ReadableArticle = {
  id: 'article' as ArticleId,
  projectId: 'project' as ProjectId,
  isPublic: true,
  slug: 'hexapla',
  title: 'ヘクサプラ',
  date: '2026-11-23',
  sourceLocale: JA,
  languages: [
    { locale: DE, isPublished: true },
    { locale: LA, isPublished: false },
    { locale: JA, isPublished: true },
  ],
}

/** A sentence of the source with its translation; `+` means that the translation before covers it too. */
function segments(...pairs: (readonly [string, string | undefined])[]): ReadableSegment[] {
  let covering: string | undefined
  return pairs.map(([source, target], position) => {
    const isCovered = target === '+'
    covering = isCovered ? covering : target
    return {
      articleId: ARTICLE.id,
      blockId: (position < 2 ? 'headline' : 'text') as BlockId,
      kind: position < 2 ? 'headline' : 'paragraph',
      level: 0,
      id: `segment ${position}` as SegmentId,
      position,
      content: textContent(source),
      translation: covering === undefined ? null : textContent(covering),
      isCovered,
      isOutdated: false,
    }
  })
}

const shown = (locale: Locale, ...pairs: (readonly [string, string | undefined])[]) =>
  publishedArticleOf(ARTICLE, segments(...pairs), locale).blocks.map((block) =>
    block.segments.map(({ content, locale: language, isFallback }) => [content, language, isFallback]),
  )

describe('a published article', () => {
  it('shows the source, marked, where nothing is translated', () => {
    expect(shown(DE, ['一。', 'Eins.'], ['二。', undefined], ['三。', 'Drei.'])).toEqual([
      [
        [textContent('Eins.'), DE, false],
        [textContent('二。'), JA, true],
      ],
      [[textContent('Drei.'), DE, false]],
    ])
  })

  it('shows a text over several sentences once, and keeps a place for each of them', () => {
    expect(shown(DE, ['一。', 'Eins und zwei.'], ['二。', '+'], ['三。', 'Drei.'])[0]).toEqual([
      [textContent('Eins und zwei.'), DE, false],
      [[], DE, false],
    ])
  })

  it('in its own language is nobody’s fallback', () => {
    expect(shown(JA, ['一。', undefined])).toEqual([[[textContent('一。'), JA, false]]])
  })

  it('keeps every sentence, in every language, under the same id and position', () => {
    const pairs = [
      ['一。', 'Eins.'],
      ['二。', '+'],
      ['三。', undefined],
    ] as const
    const anchors = (locale: Locale) =>
      publishedArticleOf(ARTICLE, segments(...pairs), locale).blocks.flatMap(({ segments: sentences }) =>
        sentences.map(({ id, position }) => `${id} ${position}`),
      )
    expect(anchors(DE)).toEqual(anchors(JA))
  })

  it('lists the project’s languages in their order and marks the one that is read', () => {
    const { languages, isPublished } = publishedArticleOf(ARTICLE, [], LA)
    expect(languages.map(({ locale }) => locale)).toEqual([DE, LA, JA])
    expect(languages.filter(({ isCurrent }) => isCurrent)).toEqual([
      { locale: LA, isPublished: false, isCurrent: true },
    ])
    expect(isPublished).toBe(false)
    expect(publishedArticleOf(ARTICLE, [], DE).isPublished).toBe(true)
    expect(publishedArticleOf(ARTICLE, [], KO).isPublished).toBe(false)
  })

  it('lists the source even where the project does not', () => {
    const { languages, isPublished } = publishedArticleOf({ ...ARTICLE, languages: [] }, [], JA)
    expect(languages).toEqual([{ locale: JA, isPublished: true, isCurrent: true }])
    expect(isPublished).toBe(true)
  })
})

describe('the title', () => {
  const cases: readonly (readonly [
    string,
    Locale,
    readonly (readonly [string, string | undefined])[],
    string,
    Locale,
  ])[] = [
    [
      'is the translated headline',
      DE,
      [
        ['一', 'Sechsfach.'],
        ['二', 'Und mehr.'],
      ],
      'Sechsfach. Und mehr.',
      DE,
    ],
    [
      'is set without spaces where the script has none',
      JA,
      [
        ['一', '一。'],
        ['二', '二。'],
      ],
      '一。二。',
      JA,
    ],
    [
      'takes a joined headline once',
      DE,
      [
        ['一', 'Sechsfach'],
        ['二', '+'],
      ],
      'Sechsfach',
      DE,
    ],
    [
      'is the source’s when half the headline is translated',
      DE,
      [
        ['一', 'Sechsfach.'],
        ['二', undefined],
      ],
      'ヘクサプラ',
      JA,
    ],
    ['is the source’s when there is no headline', DE, [], 'ヘクサプラ', JA],
  ]
  it.each(cases)('%s', (_what, locale, pairs, title, titleLocale) => {
    expect(titleOf(ARTICLE, segments(...pairs), locale)).toEqual({ title, titleLocale })
  })
})
