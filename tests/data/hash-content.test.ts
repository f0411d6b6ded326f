import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { InlineContent } from '@/core/model/inline-content'
import { hashContent } from '@/data/hash-content'

describe('the hash of a content', () => {
  it('is SHA-256 over its canonical form in UTF-8', () => {
    const stored = '[{"kind":"text","text":"家"}]'
    const expected = createHash('sha256').update(Buffer.from(stored, 'utf8')).digest('hex')
    expect(hashContent([{ kind: 'text', text: '家' }])).toBe(expected)
  })

  it('does not depend on the order of keys', () => {
    const one: InlineContent = [{ kind: 'ph', id: '1', type: 'break', label: '' }]
    const other: InlineContent = [{ label: '', type: 'break', id: '1', kind: 'ph' }]
    expect(hashContent(one)).toBe(hashContent(other))
  })
})
