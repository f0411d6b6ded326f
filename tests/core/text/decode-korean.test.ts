import { describe, expect, it } from 'vitest'
import { decodeKorean } from '@/core/text/decode-korean'

describe('decodeKorean', () => {
  it.each([
    ['KS X 1001', [0xb0, 0xa1, 0xc8, 0xfe, 0xa1, 0xa1], '가힝\u3000'],
    ['the first and the last syllable of code page 949', [0x81, 0x41, 0xc6, 0x52], '갂힣'],
    ['both sides of the gaps in its trail bytes', [0x81, 0x5a, 0x81, 0x61, 0x81, 0x7a, 0x81, 0x81], '갴갵걕걖'],
    ['syllables Korean writers use though KS X 1001 lacks them', [0x8c, 0x63, 0xc1, 0x64], '똠햏'],
    ['the euro sign of 1998', [0xa2, 0xe6], '€'],
    ['ASCII between', [0x41, 0xb0, 0xa1, 0x5c], 'A가\\'],
  ])('decodes %s', (_, bytes, text) => {
    expect(decodeKorean(Uint8Array.from(bytes))).toEqual({ text, end: bytes.length })
  })

  it.each([
    ['a lone lead byte', [0x41, 0xb0], 1],
    ['a trail byte out of range', [0xb0, 0x20], 0],
    ['0xFF', [0x41, 0xff], 1],
    ['a user-defined row', [0x41, 0xc9, 0xa1], 1],
    ['a cell after the last syllable', [0xc6, 0x53], 0],
  ])('stops before %s', (_, bytes, end) => {
    expect(decodeKorean(Uint8Array.from(bytes)).end).toBe(end)
  })

  it('knows each of the 11,172 syllables once', () => {
    const seen = new Map<string, number>()
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x41; trail <= 0xfe; trail += 1) {
        const { text, end } = decodeKorean(Uint8Array.of(lead, trail))
        if (end === 2 && /[가-힣]/u.test(text)) seen.set(text, (seen.get(text) ?? 0) + 1)
      }
    }
    expect(seen.size).toBe(11_172)
    expect(Math.max(...seen.values())).toBe(1)
  })
})
