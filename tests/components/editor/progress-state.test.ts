import { describe, expect, it } from 'vitest'
import { countChange } from '@/components/editor/progress-state'
import { UNIT_STATES } from '@/core/model/unit'

const progress = { initial: 10, translated: 10, approved: 10, rejected: 10, outdated: 5 }
const unit = (state: (typeof UNIT_STATES)[number], isOutdated = false) => ({ state, isOutdated })

describe('countChange', () => {
  it.each([
    ['a first translation', unit('initial'), unit('translated'), { initial: 9, translated: 11 }],
    ['an approval', unit('translated'), unit('reviewed'), { translated: 9, approved: 11 }],
    ['a step from reviewed to final', unit('reviewed'), unit('final'), {}],
    ['a rejection', unit('translated'), unit('rejected'), { translated: 9, rejected: 11 }],
    ['a text brought up to date', unit('translated', true), unit('translated'), { outdated: 4 }],
    ['a source that changed', unit('final'), unit('final', true), { outdated: 6 }],
  ])('counts %s', (_name, before, after, change) => {
    expect(countChange(progress, before, after)).toEqual({ ...progress, ...change })
  })

  it('never loses a unit', () => {
    for (const before of UNIT_STATES) {
      for (const after of UNIT_STATES) {
        const { initial, translated, approved, rejected } = countChange(progress, unit(before), unit(after))
        expect(initial + translated + approved + rejected).toBe(40)
      }
    }
  })
})
