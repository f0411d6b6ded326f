import { describe, expect, it } from 'vitest'
import { verdictOf } from '@/browser/outbox/save-verdict'
import { ERROR_STATUS, type ErrorCode } from '@/core/protocol/errors'
import { unitId, view } from '@/tests/browser/outbox/fake-world'

const moment = { unitId: unitId(1), at: 5, chance: 0.5 }
const kindOf = (code: ErrorCode | 'network-lost', details?: unknown) =>
  verdictOf({ ok: false, code, details }, moment).kind

describe('verdictOf', () => {
  it.each([
    ['network-lost', 'unreachable'],
    ['internal-error', 'unreachable'],
    ['database-unavailable', 'unreachable'],
    ['shutting-down', 'unreachable'],
    ['disk-full', 'unreachable'],
    ['too-many-attempts', 'unreachable'],
    ['sign-in-required', 'signed-out'],
    ['operation-reused', 'operation-unusable'],
    ['forbidden', 'refused'],
    ['not-found', 'refused'],
    ['text-too-long', 'refused'],
    ['text-not-well-formed', 'refused'],
  ] as const)('%s → %s', (code, kind) => {
    expect(kindOf(code)).toBe(kind)
  })

  it('takes the other text from the details of a stale save', () => {
    const theirs = view(1, 'theirs', 6)
    expect(verdictOf({ ok: false, code: 'revision-stale', details: { unit: theirs } }, moment)).toMatchObject({
      kind: 'stale',
      theirs,
    })
  })

  it.each([undefined, null, {}, { unit: {} }])('tries again when the details are %j', (details) => {
    expect(kindOf('revision-stale', details)).toBe('unreachable')
  })

  it('never throws text away, whatever the code', () => {
    for (const code of Object.keys(ERROR_STATUS) as ErrorCode[]) expect(kindOf(code)).not.toBe('discarded')
  })
})
