import { describe, expect, it } from 'vitest'
import { ArticleView } from '@/components/reader/article-view'
import type { PublishedArticle } from '@/core/model/published-article'
import { articleOf, blockOf } from '@/tests/components/reader/article-fixture'
import { renderHtml, textOf } from '@/tests/components/render'

const view = (
  article: PublishedArticle,
  beside?: PublishedArticle,
  layout: 'paragraphs' | 'sentences' = 'paragraphs',
) => renderHtml(<ArticleView article={article} beside={beside} layout={layout} />)

const headline = blockOf('headline', 'en', ['Six columns'])
const plain = articleOf('en', [
  blockOf('section', 'en', ['Culture']),
  headline,
  blockOf('byline', 'en', ['By the editors']),
  blockOf('heading', 'en', ['In Caesarea']),
  blockOf('paragraph', 'en', ['One.', 'Two.']),
])

describe('an article', () => {
  it('is one article in its own language with one h1, and says nothing about fallbacks', () => {
    const html = view(plain)
    expect(html).toMatch(/<article[^>]* lang="en" dir="ltr"/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<h2')
    expect(html).not.toContain('data-fallback')
  })

  it('shows section, headline, date and names in this order', () => {
    expect(textOf(view(plain))).toMatch(/^CultureSix columnsNovember 2, 2026By the editorsIn Caesarea/)
    expect(view(plain)).toContain('dateTime="2026-11-02"')
  })

  it('gives every sentence its anchor, and a space where the language writes one', () => {
    const [first, second] = plain.blocks[4]?.segments ?? []
    const html = view(plain)
    expect(html).toContain(`id="s${first?.position}"`)
    expect(html).toContain(`id="s${second?.position}"`)
    expect(textOf(html)).toContain('One. Two.')
  })

  it('keeps the anchor of a sentence that another text covers', () => {
    const covered = blockOf('paragraph', 'en', ['One and two.', ''])
    const html = view(articleOf('en', [headline, covered]))
    expect(html).toContain(`id="s${covered.segments[1]?.position}"`)
    expect(textOf(html)).toMatch(/One and two\.$/)
  })

  it('takes the title where the text has no headline', () => {
    const html = view(articleOf('en', [blockOf('paragraph', 'en', ['One.'])]))
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(textOf(html)).toContain('Six columns')
  })
})

describe('a sentence not yet translated', () => {
  const partly = articleOf('en', [
    headline,
    blockOf('paragraph', 'en', ['One.', { fallback: '二。' }, { fallback: '三。' }]),
  ])
  const html = view(partly)

  it('stands there in the source, with its language, direction and reason', () => {
    expect(html).toMatch(
      /<span[^>]* lang="ja" dir="ltr"[^>]* data-fallback="true" title="Not translated into English yet"/,
    )
  })

  it('is named once per run and counted before the text', () => {
    expect(html.match(/<small[^>]*>日本語<\/small>/g)).toHaveLength(1)
    expect(textOf(html)).toMatch(/^2 sentences of 4 are not translated into English yet and stand here in 日本語/)
  })

  it('turns the whole paragraph when all of it is in another direction', () => {
    const arabic = articleOf('ar', [
      blockOf('headline', 'ar', ['ستة أعمدة']),
      blockOf('paragraph', 'ar', [{ fallback: '一。' }]),
    ])
    expect(view(arabic)).toMatch(/<p[^>]* data-kind="paragraph"[^>]* lang="ja" dir="ltr"/)
    expect(view(arabic)).toMatch(/<article[^>]* lang="ar" dir="rtl"/)
  })

  it('needs no mark of its own where nothing is published', () => {
    const unpublished = {
      ...articleOf('fi', [blockOf('headline', 'fi', [{ fallback: '六つの欄' }])]),
      isPublished: false,
    }
    const html = view(unpublished)
    expect(textOf(html)).toMatch(/^This article has not been published in Suomi yet. You are reading it in 日本語./)
    expect(html).toContain('data-untranslated="true"')
  })
})

describe('two languages side by side', () => {
  const japanese = {
    ...articleOf(
      'ja',
      plain.blocks.map((block) => ({
        ...block,
        segments: block.segments.map((segment) => ({
          ...segment,
          content: [{ kind: 'text' as const, text: '文。' }],
          locale: 'ja' as typeof segment.locale,
        })),
      })),
    ),
  }

  it('have one outline and one set of anchors', () => {
    const html = view(plain, japanese)
    const ids = [...html.matchAll(/ id="(s\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<h2/g)).toHaveLength(1)
  })

  it('show the date as each of them writes it', () => {
    expect(textOf(view(plain, japanese))).toContain('November 2, 20262026年11月2日')
  })

  it('stand sentence beside sentence when asked', () => {
    expect(textOf(view(plain, japanese, 'paragraphs'))).toContain('One. Two.文。文。')
    expect(textOf(view(plain, japanese, 'sentences'))).toContain('One.文。Two.文。')
  })
})
