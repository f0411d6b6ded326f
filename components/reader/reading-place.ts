// Where a reader is: which sentence begins at the top, and how far below the edge of the window. Measured in the page,
// kept for the moment of a change of language in the tab's own storage.

export interface ReadingPlace {
  readonly slug: string
  readonly position: number
  /** From the top of the window to the top of the sentence, in CSS pixels. */
  readonly offsetPx: number
  readonly savedAtMs: number
}

const STORAGE_KEY = 'hexapla.reading-place'
// A change of language takes a moment; a place older than this belongs to another visit.
const MAX_AGE_MS = 30_000

/** The first sentence that begins below `edgePx`, or the last one when all begin above it. */
function findTopSentence(edgePx: number): HTMLElement | undefined {
  const sentences = document.querySelectorAll<HTMLElement>('[data-sentence]')
  return sentences[firstBelow(sentences.length, (index) => topOf(sentences[index]) >= edgePx)]
}

/** The least index for which `isBelow` holds, `count - 1` when there is none; `isBelow` must be monotone. */
export function firstBelow(count: number, isBelow: (index: number) => boolean): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function positionOf(sentence: HTMLElement): number {
  return Number(sentence.dataset.sentence)
}

/** Where the top sentence stands now; `undefined` at the beginning of the page, which needs no place. */
export function measurePlace(slug: string, edgePx: number): ReadingPlace | undefined {
  const sentence = window.scrollY === 0 ? undefined : findTopSentence(edgePx)
  return sentence && { slug, position: positionOf(sentence), offsetPx: topOf(sentence), savedAtMs: Date.now() }
}

/** Remembers a place for the same article in another language; `undefined` forgets the last one. */
export function keepPlace(place: ReadingPlace | undefined): void {
  if (place === undefined) sessionStorage.removeItem(STORAGE_KEY)
  else sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ ...place, savedAtMs: Date.now() }))
}

/** The place saved for this article a moment ago; asking for it forgets it. */
export function takePlace(slug: string): ReadingPlace | undefined {
  const stored = sessionStorage.getItem(STORAGE_KEY)
  sessionStorage.removeItem(STORAGE_KEY)
  const place = parsePlace(stored)
  return place?.slug === slug && Date.now() - place.savedAtMs < MAX_AGE_MS ? place : undefined
}

/** Scrolls so that the sentence stands exactly where it stood in the other language. */
export function restorePlace({ position, offsetPx }: ReadingPlace): void {
  const sentence = document.querySelector<HTMLElement>(`[data-sentence="${position}"]`)
  if (sentence === null) return
  window.scrollTo({ top: window.scrollY + topOf(sentence) - offsetPx, behavior: 'instant' })
}

function topOf(element: HTMLElement | undefined): number {
  return element?.getBoundingClientRect().top ?? 0
}

function parsePlace(stored: string | null): ReadingPlace | undefined {
  if (stored === null) return undefined
  try {
    const place: unknown = JSON.parse(stored)
    return isPlace(place) ? place : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isPlace(value: unknown): value is ReadingPlace {
  if (typeof value !== 'object' || value === null) return false
  const { slug, position, offsetPx, savedAtMs } = value as Record<string, unknown>
  return typeof slug === 'string' && [position, offsetPx, savedAtMs].every(Number.isFinite)
}
