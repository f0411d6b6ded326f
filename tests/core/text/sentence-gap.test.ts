import { expect, it } from 'vitest'
import { sentenceGap } from '@/core/text/sentence-gap'

it.each([
  ['a space between two English sentences', ['One.', 'en'], ['Two.', 'en'], ' '],
  ['nothing between two Japanese sentences', ['一。', 'ja'], ['二。', 'ja'], ''],
  ['a space between a Korean sentence and a Korean one', ['하나.', 'ko'], ['둘.', 'ko'], ' '],
  ['a space where a language with spaces meets one without', ['One.', 'en'], ['二。', 'ja'], ' '],
  ['nothing after a sentence that ends in white space', ['One. ', 'en'], ['Two.', 'en'], ''],
  ['nothing before a sentence that begins with an ideographic space', ['一。', 'en'], ['　二。', 'ja'], ''],
  ['nothing beside a sentence that another text covers', ['One.', 'en'], ['', 'en'], ''],
] as const)('puts %s', (_title, [before, from], [after, to], expected) => {
  expect(sentenceGap({ text: before, locale: from }, { text: after, locale: to })).toBe(expected)
})
