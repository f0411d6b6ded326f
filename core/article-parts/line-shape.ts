import type { DraftBlock } from '@/core/model/article'
import { plainTextOf } from '@/core/model/inline-content'

/** What a block looks like from outside: enough to tell a heading from a paragraph without understanding either. */
export interface LineShape {
  readonly block: DraftBlock
  readonly text: string
  /** Width in columns, a Han character or kana taking two: what a person sees as short or long. */
  readonly width: number
  /** Ends as a sentence does. */
  readonly isClosed: boolean
  readonly isQuestion: boolean
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu
const CLOSERS = new Set('\'"’”»›」』）)]】〉》')
const SENTENCE_END = /[.。．｡!！?？…।॥;\u037e；:：،؟]$/u
const QUESTION_END = /[?？؟]$/u
const GREEK_QUESTION_END = /[;\u037e]$/u

/** Measures a block. */
export function shapeOf(block: DraftBlock): LineShape {
  const text = plainTextOf(block.content).trim()
  const bare = withoutClosers(text)
  const isGreekQuestion = GREEK_QUESTION_END.test(bare) && /\p{Script=Greek}/u.test(bare)
  return {
    block,
    text,
    width: text.length + (text.match(WIDE)?.length ?? 0),
    isClosed: SENTENCE_END.test(bare),
    isQuestion: QUESTION_END.test(bare) || isGreekQuestion,
  }
}

/** What stands before the closing quotation marks and brackets. A loop: a pattern would take quadratic time. */
function withoutClosers(text: string): string {
  let end = text.length
  while (end > 0 && (CLOSERS.has(text.charAt(end - 1)) || /\s/.test(text.charAt(end - 1)))) end -= 1
  return text.slice(0, end)
}
