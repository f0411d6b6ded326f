import { expect, it } from 'vitest'
import { StateBadge } from '@/components/ui/state-badge'
import { UNIT_STATES } from '@/core/model/unit'
import { renderHtml, textOf } from '@/tests/components/render'

const badge = (state: (typeof UNIT_STATES)[number]) => renderHtml(<StateBadge state={state} />)

it('gives every state a word and a shape of its own, so that nothing hangs on colour', () => {
  const words = UNIT_STATES.map((state) => textOf(badge(state)))
  const shapes = UNIT_STATES.map((state) => / d="([^"]+)"/.exec(badge(state))?.[1])
  expect(new Set(words).size).toBe(UNIT_STATES.length)
  expect(new Set(shapes).size).toBe(UNIT_STATES.length)
  expect(words).not.toContain('')
})

it('says beside it that the source has changed', () => {
  expect(textOf(renderHtml(<StateBadge state="reviewed" isOutdated />))).toBe('ApprovedSource changed')
})
