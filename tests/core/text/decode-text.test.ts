import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecodeOptions, decodeText, listEncodings } from '@/core/text/decode-text'
import type { Encoding } from '@/core/text/encodings'
import { anyText } from './any-text'
import { encodeIso2022, encodeText } from './encode-text'

const JAPANESE = '翻訳者は「六欄対照」を並べ、一文ずつ訳しました。2024年のことです。'
const KOREAN = '번역가는 여섯 개의 칸을 나란히 놓고 한 문장씩 옮겼다. 똠방각하도 보았다.'
const CHINESE = '他们把六个版本放在一起，一句一句地比较，这是一个很大的工作。'
const TAIWANESE = '他們把六個版本放在一起，一句一句地比較，這是一個很大的工作。'
const RUSSIAN = 'Он поставил шесть текстов рядом — строка за строкой, «слово за словом».'
const GREEK = 'Έβαλε έξι κείμενα δίπλα-δίπλα, γραμμή προς γραμμή· ήταν μεγάλο έργο.'
const FRENCH = 'Il plaça six versions côte à côte – “ligne après ligne”, déjà à l’époque, pour 5 €.'

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values)
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)))
}

function expectText(input: Uint8Array, text: string, encoding: Encoding, options?: DecodeOptions): void {
  const decoded = decodeText(input, options)
  expect(decoded).toMatchObject({ ok: true, value: { text, encoding } })
}

function expectOffset(input: Uint8Array, offset: number, options?: DecodeOptions): void {
  expect(decodeText(input, options)).toMatchObject({
    ok: false,
    code: 'malformed-byte',
    values: { offset },
    details: { offset },
  })
}

describe('decodeText detects', () => {
  it.each([
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['euc-kr', KOREAN],
    ['gb18030', CHINESE],
    ['big5', TAIWANESE],
    ['windows-1251', RUSSIAN],
    ['windows-1252', FRENCH],
    ['windows-1253', GREEK],
    ['windows-1252', 'He said «no» twice.'],
    ['utf-8', `${JAPANESE}${KOREAN}`],
    ['utf-16le', `Line one\n${JAPANESE}`],
    ['utf-16be', `Line one\n${JAPANESE}`],
    ['utf-16le', 'plain ASCII'],
    ['utf-16be', 'plain ASCII'],
    ['utf-8', 'plain ASCII'],
    ['utf-8', ''],
  ] as const)('TXT-01 %s: %s', (encoding, text) => {
    expectText(encodeText(text, encoding), text, encoding)
  })

  it('TXT-01 ISO-2022-JP by its escapes', () => {
    expectText(encodeIso2022('翻訳しました。'), '翻訳しました。', 'iso-2022-jp')
  })

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('TXT-01 the byte order mark of %s, which is no part of the text', (encoding, mark) => {
    const decoded = decodeText(join(bytes(...mark), encodeText('語a', encoding)))
    expect(decoded).toEqual({ ok: true, value: { text: '語a', encoding, hadBom: true } })
  })

  it.each([
    ['with a mark, little-endian', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
    ['with a mark, big-endian', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]],
    ['without, little-endian', [0x61, 0, 0, 0, 0x42, 0x30, 0, 0]],
    ['without, big-endian', [0, 0, 0, 0x61, 0, 0, 0x30, 0x42]],
  ])('TXT-01 UTF-32 %s, and refuses it by name', (_, values) => {
    expect(decodeText(bytes(...values))).toEqual({
      ok: false,
      code: 'encoding-not-supported',
      values: { encoding: 'utf-32' },
    })
  })

  it('TXT-01 nothing in bytes that look like no text', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 89) % 128))
    expect(decodeText(noise)).toMatchObject({ ok: false, code: 'encoding-unknown' })
  })

  it('TXT-02 an encoding in spite of damage far into the file, and names the damage', () => {
    const text = encodeText(JAPANESE.repeat(2_000), 'shift_jis')
    expectOffset(join(text, bytes(0x82, 0x20), text), text.length)
  })

  it('what a person expects when a short text could be two things', () => {
    const input = encodeText('да', 'windows-1251')
    expectText(input, 'да', 'windows-1251', { locale: 'ru' })
    expectText(input, 'äà', 'windows-1252', { locale: 'fr' })
  })
})

describe('decodeText names the byte', () => {
  const damaged = encodeText(JAPANESE, 'utf-8')

  it.each([
    ['an overlong sequence', [0xc0, 0xaf]],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
    ['0xFF', [0xff]],
    ['a stray continuation byte', [0x80]],
    ['a character beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut sequence', [0xe3, 0x81]],
  ])('TXT-02 %s, detected or told', (_, broken) => {
    const input = join(damaged, bytes(...broken), damaged)
    expectOffset(input, damaged.length)
    expectOffset(input, damaged.length, { encoding: 'utf-8' })
    expectOffset(join(damaged, bytes(...broken)), damaged.length)
  })

  it('TXT-02 of an odd-length UTF-16 file', () => {
    expectOffset(bytes(0xff, 0xfe, 0x61, 0, 0x62), 4)
    expectOffset(join(encodeText('without a mark', 'utf-16be'), bytes(0)), 28)
  })

  it('TXT-02 of a lone surrogate in UTF-16', () => {
    expectOffset(bytes(0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0), 4)
    expectOffset(bytes(0xfe, 0xff, 0, 0x61, 0xdc, 0, 0, 0x62), 4)
  })

  it('TXT-02 of a wrong guess: Shift_JIS bytes as EUC-KR', () => {
    const decoded = decodeText(encodeText(JAPANESE, 'shift_jis'), { encoding: 'euc-kr' })
    expect(decoded).toMatchObject({ ok: false, code: 'malformed-byte', values: { encoding: 'euc-kr' } })
  })

  it.each([
    ['shift_jis', [0x41, 0x82, 0x20], 1],
    ['euc-jp', [0x41, 0xa4, 0x20], 1],
    ['euc-kr', [0x41, 0xb0, 0xa1, 0xb0], 3],
    ['gb18030', [0x41, 0x81, 0x30, 0x41], 1],
    ['big5', [0x41, 0x42, 0xa4], 2],
    ['iso-2022-jp', [0x41, 0x80], 1],
    ['windows-1252', [0x41, 0x81, 0x42], 1],
    ['windows-1253', [0x41, 0x42, 0xff], 2],
    ['windows-874', [0xa1, 0xdb], 1],
  ])('TXT-02 in %s', (encoding, values, offset) => {
    expectOffset(bytes(...values), offset, { encoding })
  })

  it.each([65_534, 65_535, 65_536, 65_537, 200_000])('TXT-02 in a long file, at %i', (offset) => {
    const input = join(new Uint8Array(offset).fill(0x61), bytes(0xe3, 0x81, 0x61), new Uint8Array(100_000).fill(0x61))
    expectOffset(input, offset, { encoding: 'utf-8' })
  })

  it('TXT-04 of U+0000', () => {
    const refused = { ok: false, code: 'text-not-well-formed' }
    expect(decodeText(bytes(0x61, 0x62, 0, 0x63))).toMatchObject({ ...refused, values: { offset: 2 } })
    const wide = join(bytes(0xff, 0xfe), encodeText('ab\u0000c', 'utf-16le'))
    expect(decodeText(wide)).toMatchObject({ ...refused, values: { offset: 6 } })
  })
})

describe('decodeText with a chosen encoding', () => {
  it('knows the labels of the Encoding Standard', () => {
    expectText(encodeText(JAPANESE, 'shift_jis'), JAPANESE, 'shift_jis', { encoding: 'Windows-31J' })
    expectText(encodeText(FRENCH, 'windows-1252'), FRENCH, 'windows-1252', { encoding: 'latin1' })
    expectText(encodeText(CHINESE, 'gb18030'), CHINESE, 'gb18030', { encoding: 'gb2312' })
  })

  it.each(['utf-32', 'ebcdic', '', 'x-user-defined'])('refuses "%s"', (encoding) => {
    expect(decodeText(bytes(0x61), { encoding })).toEqual({
      ok: false,
      code: 'encoding-not-supported',
      values: { encoding },
    })
  })

  it('reads the control characters 0x1A, 0x1C and 0x7F as themselves, and 0xFF at the head', () => {
    for (const encoding of ['shift_jis', 'ibm866', 'windows-1252', 'big5', 'euc-kr']) {
      const decoded = decodeText(bytes(0x1a, 0x1c, 0x7f), { encoding })
      expect(decoded).toMatchObject({ ok: true, value: { text: '\u001a\u001c\u007f' } })
    }
    expectText(bytes(0xff, 0x41), 'ÿA', 'windows-1252', { encoding: 'windows-1252' })
  })

  it.each(listEncodings().filter((encoding) => encoding !== 'iso-2022-jp'))('decodes what %s encodes', (encoding) => {
    const samples = [JAPANESE, KOREAN, CHINESE, TAIWANESE, RUSSIAN, GREEK, FRENCH, 'Łódź Ăâ ﺀ שלום ไทย đồng', 'plain']
    const fitting = samples.filter((sample) => canEncode(sample, encoding))
    expect(fitting).toContain('plain')
    for (const sample of fitting) expectText(encodeText(sample, encoding), sample, encoding, { encoding })
  })
})

function canEncode(text: string, encoding: Encoding): boolean {
  try {
    encodeText(text, encoding)
    return true
  } catch {
    return false
  }
}

describe('decodeText keeps what it reads', () => {
  it('TXT-01 gives any Unicode text back, U+FFFD and invisible characters included (TXT-05)', () => {
    const text = anyText.filter((value) => value.isWellFormed() && !value.includes('\u0000'))
    const property = fc.property(text, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (value, encoding) => {
      const input = encodeText(`a${value}`, encoding as Encoding)
      expectText(input, `a${value}`, encoding as Encoding, { encoding })
    })
    fc.assert(property, { seed: 5, numRuns: 300 })
  })

  it('TXT-01 never answers random bytes with U+FFFD', () => {
    const property = fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(undefined, ...listEncodings()),
      (input, encoding) => {
        const decoded = decodeText(input, { encoding })
        if (!decoded.ok) return
        expect(decoded.value.text.isWellFormed()).toBe(true)
        // In GB18030, UTF-8 and UTF-16 the file itself can hold it.
        if (!['gb18030', 'utf-8', 'utf-16le', 'utf-16be'].includes(decoded.value.encoding)) {
          expect(decoded.value.text).not.toMatch(/[\ufffd\u0080-\u009f]/u)
        }
      },
    )
    fc.assert(property, { seed: 6, numRuns: 600 })
  })
})
