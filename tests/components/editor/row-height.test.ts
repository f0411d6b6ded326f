import { describe, expect, it } from 'vitest'
import { createHeightEstimate } from '@/components/editor/row-height'

describe('createHeightEstimate', () => {
  const english = createHeightEstimate(['en', 'en'], 400)

  it('grows with the text and shrinks with the width', () => {
    const height = english([100], 'text')
    expect(english([1_000], 'text')).toBeGreaterThan(height * 3)
    expect(createHeightEstimate(['en'], 200)([100], 'text')).toBeGreaterThan(height)
  })

  it('gives full-width scripts more room', () => {
    expect(createHeightEstimate(['ja'], 400)([100], 'text')).toBeGreaterThan(english([100], 'text'))
  })

  it('is as tall as the tallest cell, and never nothing', () => {
    expect(english([0, 500], 'text')).toBe(english([500], 'text'))
    expect(english([], 'text')).toBeGreaterThan(40)
  })

  it('gives headings more room', () => {
    expect(english([200], 'heading')).toBeGreaterThan(english([200], 'text'))
  })
})
