import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInvisible } from '@/components/content/invisible-characters'

const found = (text: string) => findInvisible(text).map(({ codePoint, kind }) => `${codePoint} ${kind}`)

describe('findInvisible', () => {
  it.each([
    ['no-break space', '12\u00A0000', ['U+00A0 space']],
    ['narrow no-break space', 'Quoi\u202F?', ['U+202F space']],
    ['zero width space', 'ก\u200Bข', ['U+200B joint']],
    ['non-joiner in Persian', 'می\u200Cخواهم', ['U+200C joint']],
    ['joiner in Devanagari', 'क्\u200Dष', ['U+200D joint']],
    ['soft hyphen', 'Silben\u00ADtrennung', ['U+00AD joint']],
    ['right-to-left embedding', '\u202Bא\u202C', ['U+202B direction', 'U+202C direction']],
    ['isolates', '\u2067א\u2069', ['U+2067 direction', 'U+2069 direction']],
    ['line separator', 'a\u2028b', ['U+2028 break']],
    ['tab and line end', 'a\tb\n', ['U+0009 break', 'U+000A break']],
    ['byte order mark inside', 'a\uFEFFb', ['U+FEFF joint']],
    ['tag character', 'a\u{E0067}', ['U+E0067 joint']],
    ['family', '👩‍👩‍👧', []],
    ['astronaut with a skin tone', '👩🏽‍🚀!', []],
    ['flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', []],
    ['joiner after a picture that joins nothing', '👩\u200D ', ['U+200D joint']],
    ['ordinary text', 'Ἐν ἀρχῇ ἦν ὁ λόγος。क्षि', []],
  ])('TXT-05 %s', (_name, text, marks) => {
    expect(found(text)).toEqual(marks)
  })

  it('gives ranges of the text in order that do not overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\u00A0', '\u200D', '👩', '🏽', '\u{E0067}', '\u202E') }),
        (text) => {
          let end = 0
          for (const mark of findInvisible(text)) {
            expect(mark.start).toBeGreaterThanOrEqual(end)
            expect(`U+${text.codePointAt(mark.start)?.toString(16).toUpperCase().padStart(4, '0')}`).toBe(
              mark.codePoint,
            )
            end = mark.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
