import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textContent } from '@/core/model/inline-content'
import { approveUnitOperation, rejectUnitOperation, saveUnitOperation } from '@/core/protocol/units'
import { parseInput } from '@/server/http/parse-input'

const UNIT = '01890a5d-ac96-774b-bcce-b302099a8057'
const OPERATION = '01890a5d-ac96-774b-bcce-b302099a8058'

/** What `PUT /units/:id` makes of a body; a string is sent as it is, anything else as JSON. */
function send(
  body: unknown,
  operation: typeof saveUnitOperation | typeof approveUnitOperation | typeof rejectUnitOperation = saveUnitOperation,
) {
  const request = new Request('http://localhost/api/v1/units/x', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return parseInput(operation, request, { unitId: UNIT })
}

const save = (content: unknown, extra: object = {}) => ({
  operationId: OPERATION,
  baseRevision: 0,
  content,
  intent: 'draft',
  ...extra,
})
const textNode = (text: string) => [{ kind: 'text', text }]

describe('what a save is made of', () => {
  it('TXT-05 TXT-06 INT-12 keeps every character of a well-formed text', async () => {
    const storable = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !text.includes('\u0000'))
    await fc.assert(
      fc.asyncProperty(storable, async (text) => {
        expect(await send(save(textContent(text)))).toMatchObject({ ok: true, value: { content: textContent(text) } })
      }),
    )
  })

  const refused: readonly (readonly [string, unknown, string, string?])[] = [
    ['TXT-03 a lone surrogate', save(textNode('a\ud800b')), 'text-not-well-formed', 'content.0.text'],
    ['TXT-03 surrogates in the wrong order', save(textNode('\udc00\ud800')), 'text-not-well-formed', 'content.0.text'],
    ['INJ-06 TXT-04 U+0000', save(textNode('a\u0000b')), 'text-not-well-formed', 'content.0.text'],
    [
      'INJ-06 U+0000 in a code’s label',
      save([{ kind: 'ph', id: '1', type: 'note', label: '\u0000' }]),
      'text-not-well-formed',
    ],
    ['INJ-06 U+0000 in an id', save([{ kind: 'pc', id: '\u0000', type: 'bold', content: [] }]), 'text-not-well-formed'],
    [
      'TXT-08 a text of more than 100,000 characters',
      save(textNode('a'.repeat(100_001))),
      'text-too-long',
      'content.0.text',
    ],
    [
      'TXT-08 several texts of more than 100,000 together',
      save([...textNode('a'.repeat(60_000)), ...textNode('b'.repeat(60_000))]),
      'text-too-long',
      'content',
    ],
    [
      'XSS-06 an address that runs something',
      save([{ kind: 'pc', id: '1', type: 'link', href: 'javascript:alert(1)', content: [] }]),
      'href-not-allowed',
    ],
    ['XSS-06 a kind of node that does not exist', save([{ kind: 'script', text: 'x' }]), 'invalid-input'],
    [
      'XSS-06 an attribute that does not exist',
      save([{ kind: 'text', text: 'x', style: 'color:red' }]),
      'invalid-input',
    ],
    ['AZ-10 a field of the unit that is not the client’s', save(textNode('a'), { state: 'final' }), 'invalid-input'],
    ['AZ-10 an author', save(textNode('a'), { authorId: 'somebody' }), 'invalid-input'],
    ['a revision that is no number', save(textNode('a'), { baseRevision: { gt: 0 } }), 'invalid-input', 'baseRevision'],
    ['an operation id that is none', save(textNode('a'), { operationId: '1' }), 'invalid-input', 'operationId'],
    ['text that is not JSON', '{"operationId":', 'bad-request'],
  ]
  it.each(refused)('refuses %s', async (_what, body, code, field) => {
    const result = await send(body)
    expect(result).toMatchObject({ ok: false, code, ...(field !== undefined && { values: { field } }) })
  })

  it('TXT-03 refuses a lone surrogate that is written as an escape in the JSON', async () => {
    const body = JSON.stringify(save(textNode('X'))).replace('X', 'a\\ud800b')
    expect(await send(body)).toMatchObject({ ok: false, code: 'text-not-well-formed' })
  })

  it('refuses content nested deeper than anything is', async () => {
    let content: unknown[] = textNode('x')
    for (let depth = 0; depth < 17; depth += 1) content = [{ kind: 'pc', id: '1', type: 'bold', content }]
    expect(await send(save(content))).toMatchObject({ ok: false, code: 'content-too-deep' })
  })
})

describe('what a decision is made of', () => {
  const reject = (reason: unknown) => send({ operationId: OPERATION, revision: 1, reason }, rejectUnitOperation)

  it('is refused without a reason, or with one that is not well-formed', async () => {
    for (const reason of [undefined, '', '  \n'])
      expect(await reject(reason)).toMatchObject({ ok: false, code: 'invalid-input' })
    expect(await reject('a\ud800')).toMatchObject({
      ok: false,
      code: 'text-not-well-formed',
      values: { field: 'reason' },
    })
    expect(await reject('too literal')).toMatchObject({ ok: true, value: { reason: 'too literal' } })
  })

  it('names the revision', async () => {
    expect(await send({ operationId: OPERATION }, approveUnitOperation)).toMatchObject({ code: 'invalid-input' })
  })
})
