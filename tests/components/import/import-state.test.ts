import { describe, expect, it } from 'vitest'
import {
  advanceImport,
  chosenTargets,
  type ImportEvent,
  type ImportState,
  INITIAL_STATE,
} from '@/components/import/import-state'
import type { Locale } from '@/core/model/locale'
import type { ArticleProposal } from '@/core/protocol/import'

const tag = (locale: string) => locale as Locale
const document = { bytes: new Blob(['x']), fileName: 'x.txt' }
const proposal: ArticleProposal = {
  format: 'plain-text',
  encoding: 'utf-8',
  encodings: ['utf-8', 'shift_jis'],
  sourceLocale: tag('ja'),
  date: '2026-11-02',
  targetLocales: [
    { label: '한어', locale: tag('ko') },
    { label: 'Latina', locale: tag('la') },
  ],
  slug: 'six-columns',
  parts: [
    { role: 'headline', level: 1, content: [], sentences: ['題'] },
    { role: 'paragraph', level: 0, content: [], sentences: ['文。'] },
  ],
  counts: { blocks: 2, segments: 2, words: 3 },
}
const read: ImportEvent = {
  type: 'proposal-read',
  document,
  proposal,
  projectLocales: [tag('fi')],
  defaultSource: tag('en'),
}

const after = (...events: readonly ImportEvent[]): ImportState => events.reduce(advanceImport, INITIAL_STATE)
const draftAfter = (...events: readonly ImportEvent[]) => {
  const state = after(...events)
  if (state.step !== 'confirm') throw new Error(`the step is ${state.step}`)
  return state.draft
}

describe('advanceImport', () => {
  it('proposes what was recognised', () => {
    const draft = draftAfter({ type: 'document-chosen', document }, read)
    expect([draft.sourceLocale, draft.date, draft.slug, draft.roles]).toEqual([
      'ja',
      '2026-11-02',
      'six-columns',
      ['headline', 'paragraph'],
    ])
  })

  it('takes the targets from the language line', () => {
    expect(chosenTargets(draftAfter(read))).toEqual(['ko', 'la'])
  })

  it("falls back to the project's languages and source where the page names none", () => {
    const bare = draftAfter({ ...read, proposal: { ...proposal, sourceLocale: null, targetLocales: [] } })
    expect([bare.sourceLocale, chosenTargets(bare)]).toEqual(['en', ['fi']])
  })

  it('keeps a correction of one part from touching the others', () => {
    expect(draftAfter(read, { type: 'role-changed', index: 1, role: 'quote' }).roles).toEqual(['headline', 'quote'])
  })

  it('leaves out a language that was unticked, and the source itself', () => {
    const events: ImportEvent[] = [
      read,
      { type: 'target-toggled', locale: tag('ko') },
      { type: 'field-changed', field: 'sourceLocale', value: 'la' },
    ]
    expect(chosenTargets(draftAfter(...events))).toEqual([])
  })

  it('adds a language once', () => {
    const add: ImportEvent = { type: 'target-added', locale: tag('ar') }
    expect(chosenTargets(draftAfter(read, add, add))).toEqual(['ko', 'la', 'ar'])
  })

  it('keeps the corrections when storing fails', () => {
    const draft = draftAfter(
      read,
      { type: 'field-changed', field: 'slug', value: 'other' },
      { type: 'storing-started' },
      { type: 'storing-failed' },
    )
    expect(draft.slug).toBe('other')
  })

  it('ignores corrections while storing', () => {
    const state = after(read, { type: 'storing-started' }, { type: 'role-changed', index: 0, role: 'omit' })
    expect(state).toMatchObject({ step: 'storing', draft: { roles: ['headline', 'paragraph'] } })
  })
})
