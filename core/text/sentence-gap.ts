import { isSpaceless } from '@/core/model/locale'

/** A sentence as it stands beside another. */
export interface PlacedText {
  readonly text: string
  readonly locale: string
}

/**
 * What has to stand between two sentences of one paragraph, each perhaps in another language: a space, or nothing where
 * one of them brings its own white space, is empty, or both are written without spaces.
 */
export function sentenceGap(before: PlacedText, after: PlacedText): '' | ' ' {
  if (before.text === '' || after.text === '') return ''
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return ''
  return isSpaceless(before.locale) && isSpaceless(after.locale) ? '' : ' '
}
