import { diffArrays } from 'diff'
import { isSpaceless } from '@/core/model/locale'
import { segmentText } from '@/core/segmentation/segment-text'
import { splitGraphemes } from '@/core/text/graphemes'
import { splitWords } from '@/core/text/split-words'

/** A stretch of a comparison. `same` and `removed` joined are the text before, `same` and `added` the text after. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  /** Never ''; whole graphemes. */
  readonly text: string
}

/**
 * The most insertions and deletions looked for, since the work grows with their square: 1,000 take 0.1 s on texts of
 * 100,000 tokens, 4,000 take 1 s. No sentence comes near.
 */
const MOST_EDITS = 1_000

/**
 * What changed from one text to another, for a reader: in words, or in characters where the script has no spaces between
 * words. In a run of changes what was removed comes first, then what was added. Texts too different for that are
 * compared by sentences, and at last as wholes, so that two texts of 100,000 characters never take long.
 */
export function diffText(before: string, after: string, locale: string): readonly DiffPart[] {
  const split = isSpaceless(locale) ? splitGraphemes : splitWords
  return joinAcrossSpaces(compare(before, after, locale, [split, segmentText]))
}

/** As `diffText`, but always in words, for merging: two changes of one word then meet in every script. */
export function diffWords(before: string, after: string, locale: string): readonly DiffPart[] {
  return compare(before, after, locale, [splitWords, segmentText])
}

type Split = (text: string, locale: string) => readonly string[]

function compare(before: string, after: string, locale: string, splits: readonly Split[]): readonly DiffPart[] {
  if (before === after) return tidy([{ kind: 'same', text: before }])
  for (const split of splits) {
    const parts = compareTokens(split(before, locale), split(after, locale))
    if (parts !== undefined) return tidy(parts)
  }
  return tidy([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
}

/** `undefined` when the tokens differ more than is worth looking for; what they share at both ends is set aside first. */
function compareTokens(before: readonly string[], after: readonly string[]): readonly DiffPart[] | undefined {
  const head = countShared(before, after, (index) => index)
  const rest = Math.min(before.length, after.length) - head
  const tail = Math.min(
    rest,
    countShared(before, after, (index, tokens) => tokens.length - 1 - index),
  )
  const changes = diffArrays(before.slice(head, before.length - tail), after.slice(head, after.length - tail), {
    maxEditLength: MOST_EDITS,
  })
  return (
    changes && [
      { kind: 'same', text: before.slice(0, head).join('') },
      ...changes.map(({ value, added, removed }): DiffPart => ({ kind: kindOf(added, removed), text: value.join('') })),
      { kind: 'same', text: before.slice(before.length - tail).join('') },
    ]
  )
}

function countShared(
  before: readonly string[],
  after: readonly string[],
  place: (index: number, tokens: readonly string[]) => number,
): number {
  const most = Math.min(before.length, after.length)
  let count = 0
  while (count < most && before[place(count, before)] === after[place(count, after)]) count += 1
  return count
}

function kindOf(added: boolean, removed: boolean): DiffPart['kind'] {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

/** Removed before added in every run of changes, neighbours of one kind joined, nothing empty. */
function tidy(parts: readonly DiffPart[]): readonly DiffPart[] {
  const tidied: DiffPart[] = []
  let removed = ''
  let added = ''
  for (const part of [...parts, undefined]) {
    if (part?.kind === 'removed') removed += part.text
    if (part?.kind === 'added') added += part.text
    if (part !== undefined && (part.kind !== 'same' || part.text === '')) continue
    pushPart(tidied, 'removed', removed)
    pushPart(tidied, 'added', added)
    pushPart(tidied, 'same', part?.text ?? '')
    removed = ''
    added = ''
  }
  return tidied
}

function pushPart(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1)
  if (text === '') return
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}

/** A phrase replaced by another reads as one change, not as a change for each word with the same space between. */
function joinAcrossSpaces(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined = parts.flatMap((part, index): readonly DiffPart[] => {
    const isBetweenChanges = index > 0 && index < parts.length - 1
    if (part.kind !== 'same' || !isBetweenChanges || /\S/u.test(part.text)) return [part]
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ]
  })
  return tidy(joined)
}
