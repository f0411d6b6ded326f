/** How an invisible character is drawn: over its own width, as a thin bar, or as a bar of the bidi controls' colour. */
export type InvisibleKind = 'space' | 'joint' | 'direction' | 'break'

export interface InvisibleCharacter {
  /** Offset in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly kind: InvisibleKind
  /** `U+00A0` */
  readonly codePoint: string
}

// TXT-05: what changes how a text is read or broken and leaves no trace on the screen. Names in the Unicode Standard.
const KINDS: readonly (readonly [InvisibleKind, RegExp])[] = [
  ['space', /[\u00A0\u2000-\u200A\u202F\u205F\u3164]/u],
  ['joint', /[\u00AD\u200B-\u200D\u2060\uFEFF\u{E0020}-\u{E007F}]/u],
  ['direction', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  ['break', /[\t\n\r\u0085\u2028\u2029]/u],
]
const ANY = new RegExp(KINDS.map(([, pattern]) => pattern.source).join('|'), 'gu')

// A joiner or a tag inside a picture is part of the picture: 👩‍🚀 is one thing, a flag of Scotland another.
const PICTURE =
  /\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*)*/gu

/** Where a text holds characters that cannot be seen, in order. */
export function findInvisible(text: string): readonly InvisibleCharacter[] {
  if (text.search(ANY) === -1) return []
  const pictures = [...text.matchAll(PICTURE)].map(({ index, 0: { length } }) => [index, index + length] as const)
  return [...text.matchAll(ANY)].flatMap(({ index, 0: character }) => {
    if (pictures.some(([start, end]) => start <= index && index < end)) return []
    return [{ start: index, end: index + character.length, kind: kindOf(character), codePoint: nameOf(character) }]
  })
}

function kindOf(character: string): InvisibleKind {
  return KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'joint'
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
