import { classBefore, previousIndex } from '@/core/segmentation/character-class'
import type { Closing } from '@/core/segmentation/closing'
import type { Follower } from '@/core/segmentation/follower'
import { endsAfterFullStop, opensSentence } from '@/core/segmentation/judge-full-stop'
import type { Lexicon } from '@/core/segmentation/lexicon'
import type { Sentence } from '@/core/segmentation/sentence'
import { isTerminatorAt, type Terminator } from '@/core/segmentation/terminator'

/** A place where a sentence may end, with everything its judges look at. */
export interface Candidate {
  readonly text: string
  readonly lexicon: Lexicon
  readonly partners: ReadonlyMap<number, number>
  readonly sentence: Sentence
  readonly terminator: Terminator
  readonly closing: Closing
  /** Where the next segment would begin: after the white space. */
  readonly next: number
  /** Where its text begins: after loose quotes. */
  readonly textStart: number
  readonly follower: Follower
}

/** Signs that carry a sentence on, whatever stands before them. */
const CARRIES_ON = new Set(',;:)]}%/&+=”’、，；：）」』】')
/** Japanese particles that quote or go on after a closing bracket: 「…。」と言った. */
const PARTICLES = new Set('とっはがをにもでのなへやか')
/** Particles that no sentence begins with, so that `！` and `？` before them stand inside one. */
const CLINGING_PARTICLES = new Set('のをがにへ')
const CLINGING = /^(?:[\p{Gr_Ext}\p{M}\p{Emoji_Modifier}\u0e33\u0eb3]|\u200d)/u
/** A longer bracket after a quotation says more than where it comes from. UTF-16 code units. */
const LONGEST_CITATION = 60

/** Whether the sentence ends at the candidate. */
export function isSentenceEnd(candidate: Candidate): boolean {
  const { text, textStart, terminator, lexicon } = candidate
  if (CARRIES_ON.has(text[textStart] ?? '') || clings(text, textStart) || isCited(candidate)) return false
  if (isTerminatorAt(text, textStart, lexicon)) return false
  if (terminator.kind === 'final') return classBefore(text, terminator.start) !== 'digit' || hasSpace(candidate)
  if (terminator.kind.startsWith('wide') || isQuestionInCjk(candidate)) return endsWide(candidate)
  if (!hasSpace(candidate)) return lacksSpace(candidate)
  if (terminator.kind === 'question') return endsQuestion(candidate)
  return endsStatement(candidate)
}

function hasSpace({ closing, next }: Candidate): boolean {
  return next > closing.end
}

/** Whether what stands at `index` is a mark, joiner or modifier, which belongs to the character before it. */
export function clings(text: string, index: number): boolean {
  return CLINGING.test(text.slice(index, index + 2))
}

/** `"… stairways." (Smith 55).`: the source in brackets belongs to the quotation. */
function isCited({ text, textStart, closing, partners }: Candidate): boolean {
  const partner = partners.get(textStart)
  if (closing.marks !== 'quote' || partner === undefined || partner - textStart > LONGEST_CITATION) return false
  return '.!?,;'.includes(text[partner + 1] ?? 'x')
}

/** CJK marks need no white space; what they must not do is tear a quotation from the words that report it. */
function endsWide({ text, textStart, terminator, closing }: Candidate): boolean {
  const follower = text[textStart] ?? ''
  if (closing.marks !== 'none') return !PARTICLES.has(follower)
  return terminator.kind === 'wide' || !CLINGING_PARTICLES.has(follower)
}

/** `!` and `?` of ASCII stand for the wide ones after kana and ideographs. */
function isQuestionInCjk({ text, terminator }: Candidate): boolean {
  if (terminator.kind !== 'question') return false
  const before = text.slice(previousIndex(text, terminator.start), terminator.start)
  return /^[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]/u.test(before)
}

/** A forgotten space: `quality.You'll`. Only words that open sentences tell it from `Node.js` and `example.com`. */
function lacksSpace(candidate: Candidate): boolean {
  const { text, terminator, follower, closing } = candidate
  const isPlain =
    terminator.kind === 'stop' && closing.end === terminator.end && !follower.isOpened && !follower.hasDash
  if (!isPlain || classBefore(text, terminator.start) !== 'lower' || follower.first !== 'upper') return false
  return opensSentence(candidate) && endsAfterFullStop(candidate)
}

function endsQuestion({ sentence, closing, follower, lexicon }: Candidate): boolean {
  if (follower.first !== 'lower') return true
  if (follower.hasDash || closing.marks !== 'none') return false
  return sentence.beginsSmall || lexicon.smallLetterBegins
}

function endsStatement(candidate: Candidate): boolean {
  const { sentence, closing, follower, terminator } = candidate
  if (follower.first === 'lower') {
    const mayBeginSmall = sentence.beginsSmall && !follower.hasDash && closing.marks === 'none'
    if (!mayBeginSmall || terminator.kind !== 'stop') return false
  }
  return terminator.kind === 'ellipsis' || endsAfterFullStop(candidate)
}
