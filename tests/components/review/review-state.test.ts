import { describe, expect, it } from 'vitest'
import {
  currentItem,
  isRunningLow,
  type ReviewEvent,
  type ReviewState,
  reduceReview,
  startReview,
} from '@/components/review/review-state'
import type { ReviewItem } from '@/core/protocol/articles'
import { unitId, view } from '@/tests/browser/outbox/fake-world'

const item = (position: number, text = `text ${position}`, revision = 1): ReviewItem => ({
  position,
  source: [],
  unit: view(position, text, revision),
  lastApproved: null,
  canApprove: true,
})
const items = (...positions: number[]) => positions.map((position) => item(position))
const start = (...positions: number[]) => startReview(items(...positions), positions.length)
const run = (state: ReviewState, ...events: ReviewEvent[]) => events.reduce(reduceReview, state)
const positions = (state: ReviewState) => state.items.map(({ position }) => position)
const at = (state: ReviewState) => currentItem(state)?.position

const decided = (n: number): ReviewEvent => ({ kind: 'decided', unitId: unitId(n) })
const chosen = (n: number): ReviewEvent => ({ kind: 'chosen', unitId: unitId(n) })
const loaded = (list: readonly ReviewItem[], waiting = list.length, from = 0): ReviewEvent => ({
  kind: 'loaded',
  items: list,
  waiting,
  from,
})

describe('reduceReview', () => {
  it('begins at the first text', () => {
    expect(at(start(3, 5))).toBe(3)
    expect(at(start())).toBeUndefined()
  })

  it('goes on to the next after a decision, and counts it', () => {
    const state = run(start(1, 2, 3), chosen(2), decided(2))
    expect(at(state)).toBe(3)
    expect(positions(state)).toEqual([1, 3])
    expect(state).toMatchObject({ waiting: 2, decidedCount: 1 })
  })

  it('goes back to the last when the end is decided', () => {
    expect(at(run(start(1, 2), chosen(2), decided(2)))).toBe(1)
    expect(at(run(start(1), decided(1)))).toBeUndefined()
  })

  it('stays where one is when another text was decided', () => {
    expect(at(run(start(1, 2, 3), chosen(3), decided(1)))).toBe(3)
  })

  it.each([
    [1, 2],
    [-1, 1],
  ] as const)('steps by %i and stops at the ends', (by, expected) => {
    const state = run(start(1, 2), chosen(by === 1 ? 1 : 2), { kind: 'stepped', by }, { kind: 'stepped', by })
    expect(at(state)).toBe(expected)
  })

  it('adds what was fetched further on', () => {
    const state = run(start(1, 2), loaded(items(3, 4), 4, 3))
    expect(positions(state)).toEqual([1, 2, 3, 4])
    expect(at(state)).toBe(1)
  })

  it('takes out what others decided, and stays where one is', () => {
    const state = run(start(1, 2, 3), chosen(3), loaded(items(1, 3)))
    expect(positions(state)).toEqual([1, 3])
    expect(at(state)).toBe(3)
  })

  it('keeps what lies beyond the fetched stretch', () => {
    const state = run(start(1, 2, 3, 4), loaded(items(1, 2), 4))
    expect(positions(state)).toEqual([1, 2, 3, 4])
  })

  it('goes to the one after when the current was decided by somebody else', () => {
    expect(at(run(start(1, 2, 3), chosen(2), loaded(items(1, 3))))).toBe(3)
    expect(at(run(start(1, 2, 3), chosen(3), loaded(items(1, 2))))).toBe(2)
  })

  it('remembers what one saw of a text that has changed', () => {
    const state = run(start(1), loaded([item(1, 'other', 2)]))
    expect(state.seen.get(unitId(1))).toEqual({ revision: 1, text: 'text 1' })
    const refused = run(start(1), { kind: 'changed', unit: view(1, 'other', 2) })
    expect(currentItem(refused)?.unit).toMatchObject({ revision: 2, text: 'other' })
    expect(refused.seen.get(unitId(1))).toEqual({ revision: 1, text: 'text 1' })
  })

  it('keeps the first text one saw through several changes', () => {
    const state = run(start(1), loaded([item(1, 'second', 2)]), loaded([item(1, 'third', 3)]))
    expect(state.seen.get(unitId(1))?.text).toBe('text 1')
  })
})

describe('isRunningLow', () => {
  const many = Array.from({ length: 100 }, (_, index) => item(index))
  it('asks for more before the end of what is here', () => {
    const state = startReview(many, 300)
    expect(isRunningLow(state)).toBe(false)
    expect(isRunningLow(run(state, chosen(95)))).toBe(true)
  })

  it('asks for nothing when everything is here', () => {
    expect(isRunningLow(run(startReview(many, 100), chosen(99)))).toBe(false)
  })
})
