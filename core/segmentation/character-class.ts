/** What a character is to a segmenter. `letter` has no case (kana, Hangul, Devanagari …); `none` is the end of the text. */
export type CharacterClass = 'upper' | 'lower' | 'letter' | 'mark' | 'digit' | 'space' | 'sign' | 'none'

// Unicode general categories, in the order in which text is made of them.
const CLASSES: readonly (readonly [RegExp, CharacterClass])[] = [
  [/^\p{Ll}/u, 'lower'],
  [/^\s/u, 'space'],
  [/^[\p{Lu}\p{Lt}]/u, 'upper'],
  [/^\p{L}/u, 'letter'],
  [/^\p{M}/u, 'mark'],
  [/^\p{N}/u, 'digit'],
]

/** Filled as characters are met; a text has few different ones. */
const known: (CharacterClass | undefined)[] = []

/** The class of the character that begins at `index`. */
export function classAt(text: string, index: number): CharacterClass {
  const code = text.codePointAt(index)
  if (code === undefined) return 'none'
  known[code] ??= classify(String.fromCodePoint(code))
  return known[code]
}

/** The class of the character that ends before `index`. */
export function classBefore(text: string, index: number): CharacterClass {
  return index <= 0 ? 'none' : classAt(text, previousIndex(text, index))
}

/** Where the character that ends before `index` begins; a surrogate pair is one character. */
export function previousIndex(text: string, index: number): number {
  const isPair = index > 1 && isLow(text.charCodeAt(index - 1)) && isHigh(text.charCodeAt(index - 2))
  return index - (isPair ? 2 : 1)
}

/** Where the character that begins at `index` ends. */
export function nextIndex(text: string, index: number): number {
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
}

/** The first index from `index` on that holds no white space. */
export function skipSpace(text: string, index: number): number {
  let at = index
  while (classAt(text, at) === 'space') at += 1
  return at
}

function classify(character: string): CharacterClass {
  return CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? 'sign'
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
