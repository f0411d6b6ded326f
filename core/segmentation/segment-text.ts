import { segmenterFor } from '@/core/segmentation/registry'

/**
 * Cuts a paragraph into sentences. `join('')` of the answer is the text itself (white space stays with the sentence
 * before it), no segment is empty, no grapheme is cut, and a segment segmented again is one segment. '' has none.
 * Linear in the length of the text.
 */
export function segmentText(text: string, locale: string): readonly string[] {
  if (text === '') return []
  const starts = [0, ...segmenterFor(locale).findBoundaries(text)]
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}
