import { sharedRules } from '@/core/segmentation/rules/shared'
import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

/** What may follow the full stop of an abbreviation; see the lists of `SegmentationRules`. */
export type AbbreviationKind = 'never' | 'number' | 'may' | 'often' | 'unit'

/** The rules of a language, ready to be looked up. */
export interface Lexicon {
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>
  readonly units: ReadonlySet<string>
  /** Both as written and in small letters. */
  readonly openers: ReadonlySet<string>
  readonly questionMarks: ReadonlySet<string>
  readonly numbersAreOrdinals: boolean
  readonly smallLetterBegins: boolean
}

/** Prepares a language's word lists for look-up, on top of those that every language borrows. */
export function compileRules(rules: SegmentationRules): Lexicon {
  return {
    abbreviations: new Map([...listAbbreviations(sharedRules), ...listAbbreviations(rules)]),
    units: new Set(listWords(rules.units)),
    openers: new Set(listWords(rules.openers).flatMap((word) => [word, word.toLowerCase()])),
    questionMarks: new Set(rules.questionMarks),
    numbersAreOrdinals: rules.numbers === 'ordinal',
    smallLetterBegins: rules.smallLetterAfterQuestion === 'begins',
  }
}

function listAbbreviations(rules: SegmentationRules): (readonly [string, AbbreviationKind])[] {
  return [
    ...listForms(rules.neverBreak, 'never'),
    ...listForms(rules.beforeNumber, 'number'),
    ...listForms(rules.mayBreak, 'may'),
    ...listForms(rules.oftenBreak, 'often'),
  ]
}

/** Titles also stand in a line of capitals (`DR`), and what comes before a number also with one (`Art. 5`). */
function listForms(list: string, kind: AbbreviationKind): (readonly [string, AbbreviationKind])[] {
  return listWords(list).flatMap((word) => {
    const forms = [word]
    if (/^\p{Lu}\p{Ll}/u.test(word)) forms.push(word.toUpperCase())
    if (kind === 'number') forms.push(word.slice(0, 1).toUpperCase() + word.slice(1))
    return forms.map((form) => [form, kind] as const)
  })
}

function listWords(list: string): string[] {
  return list.split(/\s/u).filter((word) => word !== '')
}
