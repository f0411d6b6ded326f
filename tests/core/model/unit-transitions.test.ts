import { describe, expect, it } from 'vitest'
import type { UserId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import { UNIT_STATES, type UnitState } from '@/core/model/unit'
import {
  applyApproval,
  applyRejection,
  applyRestoration,
  applySave,
  type Transition,
  type UnitBefore,
} from '@/core/model/unit-transitions'

const ANNA = 'anna' as UserId
const BEN = 'ben' as UserId
const NOW = 'hash of the present source'
const THEN = 'hash of an earlier source'

interface Setting {
  readonly text?: string
  readonly sourceHash?: string
  readonly authorId?: UserId
}

/** A unit of Anna's in a state, as that state has it. */
function unit(state: UnitState, setting: Setting = {}): UnitBefore {
  const { text = 'Haus', sourceHash = state === 'initial' ? undefined : NOW, authorId = ANNA } = setting
  const reason = state === 'rejected' ? 'too literal' : undefined
  return { content: textContent(text), state, sourceHash, reason, authorId, presentSourceHash: NOW }
}

const save = (before: UnitBefore, intent: 'draft' | 'confirm', text: string): Transition => {
  const after = applySave(before, { content: textContent(text), intent, actorId: BEN })
  if (after !== undefined) holdLaws(after)
  return after
}

/** What the database holds to as well: reasons belong to rejections, sources to texts that are not untranslated. */
function holdLaws(after: NonNullable<Transition>): void {
  expect(after.reason !== undefined).toBe(after.state === 'rejected')
  if (after.state === 'initial') expect(after.sourceHash).toBeUndefined()
  else expect(after.sourceHash).toBeDefined()
}

describe('saving', () => {
  const cases: readonly (readonly [UnitState, 'draft' | 'confirm', string, UnitState | 'unchanged'])[] = [
    ['initial', 'draft', 'Hausboot', 'initial'],
    ['initial', 'draft', 'Haus', 'unchanged'],
    ['initial', 'draft', '', 'initial'],
    ['initial', 'confirm', 'Haus', 'translated'],
    ['initial', 'confirm', 'Hausboot', 'translated'],
    ['initial', 'confirm', '', 'initial'],
    ['initial', 'confirm', ' \u3000', 'initial'],
    ['translated', 'draft', 'Haus', 'unchanged'],
    ['translated', 'draft', 'Hausboot', 'translated'],
    ['translated', 'draft', '', 'initial'],
    ['translated', 'confirm', 'Haus', 'unchanged'],
    ['translated', 'confirm', 'Hausboot', 'translated'],
    ['translated', 'confirm', '', 'initial'],
    ['reviewed', 'draft', 'Haus', 'unchanged'],
    ['reviewed', 'draft', 'Hausboot', 'translated'],
    ['reviewed', 'draft', '', 'initial'],
    ['reviewed', 'confirm', 'Haus', 'unchanged'],
    ['reviewed', 'confirm', 'Hausboot', 'translated'],
    ['reviewed', 'confirm', '', 'initial'],
    ['final', 'draft', 'Haus', 'unchanged'],
    ['final', 'draft', 'Hausboot', 'translated'],
    ['final', 'confirm', 'Haus', 'unchanged'],
    ['final', 'confirm', 'Hausboot', 'translated'],
    ['rejected', 'draft', 'Haus', 'unchanged'],
    ['rejected', 'draft', 'Hausboot', 'rejected'],
    ['rejected', 'draft', '', 'rejected'],
    ['rejected', 'confirm', 'Haus', 'translated'],
    ['rejected', 'confirm', 'Hausboot', 'translated'],
    ['rejected', 'confirm', '', 'initial'],
  ]
  it.each(cases)('%s, %s “%s” → %s', (state, intent, text, expected) => {
    expect(save(unit(state), intent, text)?.state ?? 'unchanged').toBe(expected)
  })

  it('makes whoever changes the text its author, and leaves it to its author when it is only confirmed', () => {
    expect(save(unit('translated'), 'draft', 'Hausboot')?.authorId).toBe(BEN)
    expect(save(unit('rejected'), 'confirm', 'Haus')?.authorId).toBe(ANNA)
    expect(
      applySave(
        { ...unit('initial'), authorId: undefined },
        { content: textContent('Haus'), intent: 'confirm', actorId: BEN },
      )?.authorId,
    ).toBe(BEN)
  })

  it('keeps the reason in sight while a rejected text is worked on, and drops it when that is confirmed', () => {
    expect(save(unit('rejected'), 'draft', 'Hausboot')?.reason).toBe('too literal')
    expect(save(unit('rejected'), 'confirm', 'Hausboot')?.reason).toBeUndefined()
  })

  it('vouches for the present source only when confirming', () => {
    const outdated = unit('translated', { sourceHash: THEN })
    expect(save(outdated, 'draft', 'Hausboot')?.sourceHash).toBe(THEN)
    expect(save(outdated, 'confirm', 'Hausboot')?.sourceHash).toBe(NOW)
    expect(save(outdated, 'confirm', 'Haus')?.sourceHash).toBe(NOW)
  })

  it('takes approval from an outdated text that is confirmed as it stands: nobody approved it for this source', () => {
    expect(save(unit('reviewed', { sourceHash: THEN }), 'confirm', 'Haus')?.state).toBe('translated')
  })
})

describe('approving', () => {
  const approve = (before: UnitBefore, text?: string) => {
    const content = text === undefined ? undefined : textContent(text)
    const result = applyApproval(before, { content, actorId: BEN })
    if (result.ok && result.value !== undefined) holdLaws(result.value)
    return result.ok ? (result.value ?? 'unchanged') : result.code
  }

  const cases: readonly (readonly [UnitState, string | undefined, unknown])[] = [
    ['initial', undefined, 'nothing-to-approve'],
    ['initial', 'Hausboot', 'nothing-to-approve'],
    ['translated', undefined, { kind: 'approve', state: 'reviewed', authorId: ANNA }],
    ['translated', 'Haus', { kind: 'approve', state: 'reviewed', authorId: ANNA }],
    ['translated', 'Hausboot', { kind: 'correct', state: 'reviewed', authorId: BEN }],
    ['translated', ' ', 'nothing-to-approve'],
    ['rejected', undefined, { kind: 'approve', state: 'reviewed', authorId: ANNA }],
    ['reviewed', undefined, 'unchanged'],
    ['reviewed', 'Hausboot', { kind: 'correct', state: 'reviewed', authorId: BEN }],
    ['final', undefined, 'unchanged'],
  ]
  it.each(cases)('%s with %s', (state, text, expected) => {
    const outcome = approve(unit(state), text)
    if (typeof expected === 'string') expect(outcome).toBe(expected)
    else expect(outcome).toMatchObject(expected as object)
  })

  it('refuses a text that is empty in whatever state it is', () => {
    for (const state of UNIT_STATES) expect(approve(unit(state, { text: ' ' }))).toBe('nothing-to-approve')
  })

  it('speaks of the present source', () => {
    expect(approve(unit('translated', { sourceHash: THEN }))).toMatchObject({ sourceHash: NOW })
    expect(approve(unit('reviewed', { sourceHash: THEN }))).toMatchObject({ kind: 'approve', sourceHash: NOW })
  })
})

describe('rejecting', () => {
  it.each(UNIT_STATES)('%s', (state) => {
    const result = applyRejection(unit(state), 'not the term')
    if (state === 'initial') return expect(result).toMatchObject({ ok: false, code: 'nothing-to-approve' })
    const kept = { content: textContent('Haus'), authorId: ANNA, sourceHash: NOW }
    expect(result).toMatchObject({ ok: true, value: { ...kept, state: 'rejected', reason: 'not the term' } })
  })
})

describe('restoring', () => {
  const restore = (text: string, setting: { sourceHash?: string; authorId?: UserId } = {}) => {
    const after = applyRestoration(unit('reviewed'), { content: textContent(text), ...setting }, BEN)
    holdLaws(after)
    return after
  }

  it('brings the text back to wait for review, by its author and as outdated as it was', () => {
    const after = restore('Heim', { sourceHash: THEN, authorId: ANNA })
    expect(after).toEqual({
      kind: 'restore',
      content: textContent('Heim'),
      state: 'translated',
      sourceHash: THEN,
      authorId: ANNA,
    })
  })

  it('takes whoever restores for the author of a text that has none', () => {
    expect(restore('Heim', { sourceHash: THEN }).authorId).toBe(BEN)
  })

  it('of an empty text leaves the unit untranslated', () => {
    expect(restore('').state).toBe('initial')
  })
})
