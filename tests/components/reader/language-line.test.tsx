import { describe, expect, it } from 'vitest'
import { LanguageLine } from '@/components/reader/language-line'
import type { ReaderAddress } from '@/components/reader/reader-address'
import type { Locale } from '@/core/model/locale'
import { renderHtml, textOf } from '@/tests/components/render'

const address: ReaderAddress = { slug: 'hexapla', locale: 'en', interfaceLocale: 'en' }
const PUBLISHED = ['ko', 'en', 'sa', 'ja', 'ar']
const ALL = ['ko', 'ru', 'en', 'sa', 'ja', 'la', 'ar']

function line(change: Partial<ReaderAddress> = {}): string {
  const languages = ALL.map((locale) => ({
    locale: locale as Locale,
    isPublished: PUBLISHED.includes(locale),
    isCurrent: locale === (change.locale ?? 'en'),
  }))
  return renderHtml(<LanguageLine address={{ ...address, ...change }} languages={languages} />)
}
const items = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item)
const itemOf = (html: string, locale: string) => items(html)[ALL.indexOf(locale)] ?? ''

describe('the line of languages', () => {
  it('names every language in itself, in the order of the project, marked with its own lang', () => {
    const html = line()
    expect(items(html).map((item) => /lang="(\w+)"/i.exec(item.replace(/hreflang="\w+"/i, ''))?.[1])).toEqual(ALL)
    expect(textOf(itemOf(html, 'ko'))).toBe('한국어')
    expect(textOf(itemOf(html, 'sa'))).toBe('संस्कृतम्')
    expect(itemOf(html, 'ar')).toContain('dir="rtl"')
  })

  it('marks the present language and no other', () => {
    const marked = items(line({ locale: 'ja' })).filter((item) => item.includes('aria-current'))
    expect(marked.map(textOf)).toEqual(['日本語'])
  })

  it('makes no link of an unpublished language and says why', () => {
    const item = itemOf(line(), 'la')
    expect(item).not.toContain('<a ')
    expect(textOf(item)).toBe('Latina (not published yet)')
  })

  it('still marks the present language when it is not published itself', () => {
    const item = itemOf(line({ locale: 'la' }), 'la')
    expect(item).toContain('aria-current')
    expect(textOf(item)).toBe('Latina (not published yet)')
  })

  it('leads to the same sentence in the other language', () => {
    expect(itemOf(line({ position: 7 }), 'ja')).toContain('href="/ja/hexapla#s7"')
  })

  it('keeps the interface for a language it does not speak', () => {
    expect(itemOf(line(), 'ar')).toContain('href="/en/hexapla?in=ar"')
  })

  it('changes sides when one goes to the language that stands beside', () => {
    expect(itemOf(line({ beside: 'ja' }), 'ja')).toContain('href="/ja/hexapla?beside=en"')
    expect(itemOf(line({ beside: 'ja' }), 'ko')).toContain('href="/ko/hexapla?beside=ja"')
  })
})
