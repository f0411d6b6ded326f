import { expect, it } from 'vitest'
import { newOperationId } from '@/browser/new-operation-id'
import { operationId } from '@/core/protocol/fields'

it('makes ids the protocol accepts, of version 7, each different', () => {
  const ids = Array.from({ length: 1_000 }, () => newOperationId())
  for (const id of ids) {
    expect(operationId.safeParse(id).success).toBe(true)
    expect(id[14]).toBe('7')
    expect('89ab').toContain(id[19])
  }
  expect(new Set(ids).size).toBe(1_000)
})

it('orders ids by their time', () => {
  expect(newOperationId(1_000) < newOperationId(2_000)).toBe(true)
})
