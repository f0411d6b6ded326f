import { describe, expect, it } from 'vitest'
import { countWords } from '@/core/text/count-words'

describe('countWords', () => {
  it.each([
    ['en', '', 0],
    ['en', ' \n\t', 0],
    ['en', '... — ?!', 0],
    ['en', "Don't panic: it's a well-known 3.14 – really.", 7],
    ['fr', 'Où est-il ? « Ici. »', 3],
    ['ko', '그는 학교에 간다.', 3],
    ['sa', 'रामः वनं गच्छति ॥ १ ॥', 4],
    ['el', 'Τι λες;', 2],
    ['ar', 'هل هذا صحيح؟', 3],
    ['en', 'a\u00a0b\u2014c', 3],
  ])('counts words in %s: "%s"', (locale, text, expected) => {
    expect(countWords(text, locale)).toBe(expected)
  })

  it.each([
    ['ja', '今日は、暑い。', 5],
    ['ja', 'OpenAIの「GPT-4」', 11],
    ['zh-Hant', '你好！ 𠮷野家', 5],
    ['th', 'กำลัง', 3],
    ['ja', '　、。・', 0],
    ['ja', '👩‍👩‍👧が', 2],
  ])('counts characters without spaces and punctuation in %s: "%s"', (locale, text, expected) => {
    expect(countWords(text, locale)).toBe(expected)
  })

  it('comes to an end of 1,000,000 characters (TXT-08)', () => {
    expect(countWords('word '.repeat(200_000), 'en')).toBe(200_000)
    expect(countWords('あ。'.repeat(500_000), 'ja')).toBe(500_000)
  })
})
