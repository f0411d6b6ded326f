import { type CharacterClass, classAt, nextIndex } from '@/core/segmentation/character-class'

/** What comes after a possible end of a sentence. */
export interface Follower {
  /** The class of its first character, after dashes and opening marks; `iPhone` and an address count as capitals. */
  readonly first: CharacterClass
  /** Its first word, '' when it begins with a sign. */
  readonly word: string
  /** Whether a dash stands before the word: dialogue goes on after it, or a new speaker begins. */
  readonly hasDash: boolean
  /** Whether a quote or a bracket opens before the word. */
  readonly isOpened: boolean
}

const OPENING = new Set('"\'“‘„‚«‹»›(（[［{「『【〔《〈¿¡`´＂＇*_•')
const DASHES = new Set('-–—―')
/** More opening marks than this in a row are a rule or a drawing. */
const MOST_OPENING_MARKS = 8
const WORD = /[\p{L}\p{M}\p{N}'’-]*/uy
const ADDRESS = /https?:|www\./y

/** Reads what begins at `start`, which holds no white space. */
export function readFollower(text: string, start: number): Follower {
  let at = start
  let hasDash = false
  let isOpened = false
  while (at - start < MOST_OPENING_MARKS) {
    const character = text[at] ?? ''
    if (DASHES.has(character)) hasDash = true
    else if (OPENING.has(character)) isOpened = true
    else if (character !== ' ' && character !== '\u00a0' && character !== '\u202f') break
    at += 1
  }
  return { first: firstClass(text, at), word: wordAt(text, at), hasDash, isOpened }
}

function firstClass(text: string, at: number): CharacterClass {
  const first = classAt(text, at)
  if (first !== 'lower') return first
  ADDRESS.lastIndex = at
  return classAt(text, nextIndex(text, at)) === 'upper' || ADDRESS.test(text) ? 'upper' : 'lower'
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0] ?? ''
}
