import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDecider } from '@/components/review/decide'
import { textContent } from '@/core/model/inline-content'
import { view } from '@/tests/browser/outbox/fake-world'

interface Sent {
  readonly address: string
  readonly body: Record<string, unknown>
}

let sent: Sent[] = []
let answers: (() => Response)[] = []

beforeEach(() => {
  sent = []
  answers = []
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    sent.push({ address, body: JSON.parse(body) })
    const answer = answers.shift()
    if (answer === undefined) throw new TypeError('network lost')
    return answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

const unit = view(1, 'seen', 4)
const accept = () => Response.json({ unit: view(1, 'seen', 5), duplicate: false })
const refuse = (code: string, details?: unknown) => () => Response.json({ code, values: {}, details }, { status: 409 })

it('names the revision that was read', async () => {
  answers = [accept]
  expect(await createDecider()({ kind: 'approve', unit })).toEqual({ kind: 'done' })
  expect(sent[0]).toMatchObject({ address: `/api/v1/units/${unit.id}/approval`, body: { revision: 4 } })
  expect(sent[0]?.body.content).toBeUndefined()
})

it('sends the corrected text with the approval', async () => {
  answers = [accept]
  await createDecider()({ kind: 'approve', unit, correction: textContent('better') })
  expect(sent[0]?.body.content).toEqual(textContent('better'))
})

it('sends a rejection with its reason', async () => {
  answers = [accept]
  await createDecider()({ kind: 'reject', unit, reason: 'why' })
  expect(sent[0]).toMatchObject({ address: `/api/v1/units/${unit.id}/rejection`, body: { revision: 4, reason: 'why' } })
})

it('CON-06 repeats a decision that got no answer under the same id', async () => {
  const decide = createDecider()
  expect(await decide({ kind: 'approve', unit })).toMatchObject({ kind: 'failed' })
  answers = [accept, accept]
  await decide({ kind: 'approve', unit })
  await decide({ kind: 'approve', unit: view(1, 'seen', 5) })
  const ids = sent.map(({ body }) => body.operationId)
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})

it('gives another decision about the same text another id', async () => {
  const decide = createDecider()
  await decide({ kind: 'reject', unit, reason: 'one' })
  await decide({ kind: 'reject', unit, reason: 'two' })
  expect(sent[0]?.body.operationId).not.toBe(sent[1]?.body.operationId)
})

it('hands over the text that stands there now', async () => {
  const theirs = view(1, 'changed', 5)
  answers = [refuse('revision-stale', { unit: theirs })]
  expect(await createDecider()({ kind: 'approve', unit })).toEqual({ kind: 'changed', unit: theirs })
})

it('says why a decision failed', async () => {
  answers = [refuse('own-work')]
  expect(await createDecider()({ kind: 'approve', unit })).toMatchObject({
    kind: 'failed',
    failure: { code: 'own-work' },
  })
})
