import { type DiffPart, diffWords } from '@/core/diff/diff-text'
import { fail, type Result, succeed } from '@/core/model/result'

/** A stretch of the base, by UTF-16 offsets, and what takes its place. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Both changes of one text in one, word by word. `overlapping` when the two sides changed, or inserted beside, the same
 * words in different ways: then a person has to choose. A change that both made alike is made once.
 */
export function mergeText(base: string, mine: string, theirs: string, locale: string): Result<string, 'overlapping'> {
  if (mine === theirs || theirs === base) return succeed(mine)
  if (mine === base) return succeed(theirs)
  const edits = mergeEdits(listEdits(diffWords(base, mine, locale)), listEdits(diffWords(base, theirs, locale)))
  return edits === undefined ? fail('overlapping') : succeed(applyEdits(base, edits))
}

function listEdits(parts: readonly DiffPart[]): readonly Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const [index, { kind, text }] of parts.entries()) {
    const removed = parts[index - 1]?.kind === 'removed' ? parts[index - 1]?.text : ''
    if (kind === 'added') edits.push({ start: at - (removed?.length ?? 0), end: at, text })
    const isDeletion = kind === 'removed' && parts[index + 1]?.kind !== 'added'
    if (isDeletion) edits.push({ start: at, end: at + text.length, text: '' })
    if (kind !== 'added') at += text.length
  }
  return edits
}

/** The edits of both sides in order; `undefined` when two of them touch without being the same. */
function mergeEdits(mine: readonly Edit[], theirs: readonly Edit[]): readonly Edit[] | undefined {
  const merged: Edit[] = []
  for (const edit of [...mine, ...theirs].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last !== undefined && isSame(last, edit)) continue
    if (last !== undefined && edit.start <= last.end) return undefined
    merged.push(edit)
  }
  return merged
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

function applyEdits(base: string, edits: readonly Edit[]): string {
  let at = 0
  let text = ''
  for (const edit of edits) {
    text += base.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + base.slice(at)
}
