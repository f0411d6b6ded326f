/**
 * What a language adds to the segmenter: words, not code. Every list is one string, separated by white space, and an
 * abbreviation stands without its last full stop (`e.g` for "e.g."). Parts written apart are joined: `z.B` also stands
 * for "z. B.". A word in small letters also stands with a capital at the head of a sentence.
 */
export interface SegmentationRules {
  /** ISO 639 code of the language. */
  readonly language: string
  /** Abbreviations after which the sentence always goes on: titles, "vgl.", "approx.". No word of the language. */
  readonly neverBreak: string
  /** Abbreviations only before a number ("No. 5", "art. IV", "fig. A"); elsewhere they are words that end a sentence. */
  readonly beforeNumber: string
  /** Abbreviations that end a sentence only when a word of `openers` follows: "Inc. The", not "U.S. Government". */
  readonly mayBreak: string
  /** Abbreviations that end a sentence before any capital: "etc. Berlin". */
  readonly oftenBreak: string
  /** Abbreviations that can end a sentence only after a number: "5 kg. Dann", but "г. Москва" goes on. */
  readonly units: string
  /** Words that open sentences and are no names: articles, pronouns, prepositions, conjunctions, question words. */
  readonly openers: string
  /**
   * What a number with a full stop is before a capital. `ordinal`: part of the sentence unless an opener follows
   * ("18. Jahrhundert"); `cardinal`: the end of one.
   */
  readonly numbers: 'ordinal' | 'cardinal'
  /** Characters that ask a question in this language beside `?`, such as the Greek `;`. */
  readonly questionMarks: string
  /** Whether a sentence may begin with a small letter after `!` or `?`, as in chat, or goes on, as in "« Où ? » dit-il". */
  readonly smallLetterAfterQuestion: 'begins' | 'goes-on'
}
