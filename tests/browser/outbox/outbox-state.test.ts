import { describe, expect, it } from 'vitest'
import type { OutboxEvent } from '@/browser/outbox/outbox-event'
import { LONGEST_UNSENT_MS, type OutboxState, PAUSE_MS, reduceOutbox, startOutbox } from '@/browser/outbox/outbox-state'
import { sendableCells, statusOf, summarize, wakeAt } from '@/browser/outbox/outbox-status'
import type { OperationId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import { ANNA, unit, unitId, view } from '@/tests/browser/outbox/fake-world'

const OPERATION = '33333333-3333-4333-8333-000000000001' as OperationId
const NEXT = '33333333-3333-4333-8333-000000000002' as OperationId

function stateAfter(...events: OutboxEvent[]): OutboxState {
  return events.reduce(reduceOutbox, startOutbox({ userId: ANNA, tabId: 'tab' }))
}

const type = (text: string, at = 0, intent: 'draft' | 'confirm' = 'draft'): OutboxEvent => ({
  kind: 'typed',
  unit: unit(1, 'base', 5),
  content: textContent(text),
  intent,
  at,
})
const sending = (operationId = OPERATION): OutboxEvent => ({ kind: 'sending', unitId: unitId(1), operationId })
const acknowledged = (text: string, revision: number, at = 10): OutboxEvent => ({
  kind: 'acknowledged',
  unitId: unitId(1),
  unit: view(1, text, revision),
  at,
})
const cellOf = (state: OutboxState) => state.cells.get(unitId(1))
const entryOf = (state: OutboxState) => cellOf(state)?.entry

describe('reduceOutbox', () => {
  it('bases what is typed on what the server last said', () => {
    expect(entryOf(stateAfter(type('base+')))).toMatchObject({ baseRevision: 5, baseContent: textContent('base') })
  })

  it('bases the rest on the acknowledged text', () => {
    const state = stateAfter(type('one'), sending(), type('one two'), acknowledged('one', 6))
    expect(entryOf(state)).toMatchObject({ baseRevision: 6, content: textContent('one two'), attempt: undefined })
  })

  it('never replaces an unanswered attempt', () => {
    const state = stateAfter(
      type('one'),
      sending(OPERATION),
      { kind: 'unreachable', unitId: unitId(1), code: 'network-lost', at: 1, chance: 0 },
      type('two', 2),
      sending(NEXT),
    )
    expect(entryOf(state)?.attempt).toMatchObject({ operationId: OPERATION, content: textContent('one') })
  })

  it('gives new text a new operation', () => {
    const state = stateAfter(type('one'), sending(OPERATION), type('two'), acknowledged('one', 6), sending(NEXT))
    expect(entryOf(state)?.attempt).toMatchObject({ operationId: NEXT, baseRevision: 6 })
  })

  it('is not content with a draft when the person confirmed meanwhile', () => {
    const state = stateAfter(type('one'), sending(), type('one', 1, 'confirm'), acknowledged('one', 6))
    expect(entryOf(state)).toMatchObject({ intent: 'confirm', baseRevision: 6 })
  })

  it('keeps a confirmation that was not sent yet when one types on', () => {
    expect(entryOf(stateAfter(type('one', 0, 'confirm'), type('one two', 1)))?.intent).toBe('confirm')
  })

  it('does not confirm a merged text in anybody’s name', () => {
    const stale: OutboxEvent = {
      kind: 'stale',
      unitId: unitId(1),
      theirs: view(1, 'theirs', 6),
      merged: textContent('both'),
      at: 1,
    }
    expect(entryOf(stateAfter(type('one', 0, 'confirm'), sending(), stale))).toMatchObject({
      intent: 'draft',
      content: textContent('both'),
      baseRevision: 6,
    })
  })

  it('gives a text a new operation when its id was used for another', () => {
    const state = stateAfter(type('one'), sending(OPERATION), { kind: 'operation-unusable', unitId: unitId(1), at: 1 })
    expect(entryOf(state)?.attempt).toBeUndefined()
    expect(sendableCells(state, 1)).toHaveLength(1)
  })

  it('does not take over a text for a unit in which one types', () => {
    const orphan = entryOf(stateAfter(type('left behind')))
    if (orphan === undefined) throw new Error('nothing typed')
    const state = stateAfter(type('typed here'), { kind: 'adopted', entries: [orphan], at: 0 })
    expect(entryOf(state)?.content).toEqual(textContent('typed here'))
  })
})

describe('wakeAt', () => {
  const down: OutboxEvent = { kind: 'unreachable', code: 'network-lost', at: 100, chance: 1 }
  it.each<[string, OutboxEvent[], number | undefined]>([
    ['nothing typed', [], undefined],
    ['a pause after the last keystroke', [type('a', 100)], 100 + PAUSE_MS],
    ['a confirmation', [type('a', 100, 'confirm')], 100],
    ['leaving', [type('a', 100), { kind: 'left', unitId: unitId(1), at: 200 }], 200],
    ['typing without a pause', [type('a', 0), type('b', 9_900)], LONGEST_UNSENT_MS],
    ['a lost network', [type('a', 0, 'confirm'), down], 1_100],
    ['a network that is back', [type('a', 0, 'confirm'), down, { kind: 'hurried', at: 150 }], 0],
    ['composing', [type('a', 0, 'confirm'), { kind: 'held', unitId: unitId(1) }], undefined],
    ['a save under way', [type('a', 0, 'confirm'), sending()], undefined],
    ['an ended session', [type('a', 0, 'confirm'), { kind: 'signed-out' }], undefined],
    ['another person', [type('a', 0, 'confirm'), { kind: 'other-person' }], undefined],
    ['the same person again', [type('a', 7, 'confirm'), { kind: 'signed-out' }, { kind: 'resumed' }], 7],
    ['a refusal', [type('a'), { kind: 'refused', unitId: unitId(1), code: 'forbidden' }], undefined],
  ])('%s', (_case, events, expected) => {
    expect(wakeAt(stateAfter(...events))).toBe(expected)
  })

  it('counts saves that fail together as one failure', () => {
    const state = stateAfter(type('a'), down, { ...down, at: 101 }, { ...down, at: 102 })
    expect(state.link).toMatchObject({ failures: 1 })
  })
})

describe('statusOf', () => {
  const stored = (version: number): OutboxEvent => ({ kind: 'stored', unitId: unitId(1), version })
  const conflict: OutboxEvent = {
    kind: 'stale',
    unitId: unitId(1),
    theirs: view(1, 'theirs', 6),
    merged: undefined,
    at: 1,
  }
  it.each<[string, OutboxEvent[]]>([
    ['saved', []],
    ['typing', [type('a')]],
    ['in-browser', [type('a'), stored(1)]],
    ['typing', [type('a'), stored(1), type('ab')]],
    ['typing', [type('a'), type('ab'), stored(1)]],
    ['in-browser', [type('a'), stored(1), sending()]],
    ['not-stored', [type('a'), { kind: 'store-failed', unitId: unitId(1), at: 0 }]],
    ['in-browser', [type('a'), { kind: 'store-failed', unitId: unitId(1), at: 0 }, stored(1)]],
    ['conflict', [type('a'), stored(1), conflict]],
    ['refused', [type('a'), stored(1), { kind: 'refused', unitId: unitId(1), code: 'forbidden' }]],
    ['saved', [type('a'), sending(), acknowledged('a', 6)]],
  ])('%s', (kind, events) => {
    expect(statusOf(cellOf(stateAfter(...events))).kind).toBe(kind)
  })

  it('adds the cells up', () => {
    const state = stateAfter(type('a'), stored(1), { ...type('b'), unit: unit(2) } as OutboxEvent, conflict)
    expect(summarize(state)).toEqual({ inBrowser: 1, notStored: 0, conflicts: 1, refused: 0, link: 'up' })
  })
})
