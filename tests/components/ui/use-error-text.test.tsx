import { expect, it } from 'vitest'
import { useErrorText } from '@/components/ui/use-error-text'
import { ERROR_STATUS } from '@/core/protocol/errors'
import { renderHtml, textOf } from '@/tests/components/render'

interface SaysProps {
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

function Says(failure: SaysProps) {
  return useErrorText()(failure)
}

const said = (failure: SaysProps) => textOf(renderHtml(<Says {...failure} />))

it.each(Object.keys(ERROR_STATUS))('has a sentence for %s, also when the answer brought no values', (code) => {
  expect(said({ code })).toMatch(/^[A-Z].*\.$/)
})

it('fills in what the answer brought', () => {
  expect(said({ code: 'malformed-byte', values: { offset: 1234, encoding: 'shift_jis' } })).toContain('1234')
  expect(said({ code: 'too-many-attempts', values: { retryAfterSeconds: 1 } })).toContain('1 second.')
})

it('says the general sentence for a code it does not know', () => {
  expect(said({ code: 'constructor' })).toBe(said({ code: 'internal-error' }))
  expect(said({ code: 'from-the-future' })).toBe(said({ code: 'internal-error' }))
})
