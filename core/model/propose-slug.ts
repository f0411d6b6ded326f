const MAX_LENGTH = 80

/**
 * An address made from a headline: its words in lower case joined by hyphens, in the headline's own script, at most 80
 * characters and cut between words where there are any. `fallback` when the headline has no letters.
 */
export function proposeSlug(headline: string, fallback: string): string {
  const words =
    headline
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? [...word].slice(0, MAX_LENGTH).join('') : `${slug}-${word}`
    if ([...longer].length > MAX_LENGTH) break
    slug = longer
  }
  return slug === '' ? fallback : slug
}
