import { scriptOf } from '@/core/model/locale'
import { fail, type Result, succeed } from '@/core/model/result'
import { decodeBytes } from '@/core/text/decode-bytes'
import { detectEncoding } from '@/core/text/detect-encoding'
import { ENCODINGS, type Encoding, parseEncoding } from '@/core/text/encodings'

export interface DecodedText {
  /** Well-formed UTF-16 without U+0000 and without the byte order mark; otherwise exactly what the bytes say. */
  readonly text: string
  readonly encoding: Encoding
  readonly hadBom: boolean
}

export interface DecodeOptions {
  /** A label of the WHATWG Encoding Standard that a person chose; nothing is detected then. */
  readonly encoding?: string
  /** The language the text is believed to be in. */
  readonly locale?: string
}

/**
 * `encoding-not-supported`: UTF-32, or an unknown label. `encoding-unknown`: nothing fits, a person has to choose.
 * `malformed-byte`: in the values `offset`, the byte at which the first sequence begins that the encoding does not have.
 * `text-not-well-formed`: in the values `offset`, the byte at which the first U+0000 stands.
 */
export type DecodeFailure = 'encoding-not-supported' | 'encoding-unknown' | 'malformed-byte' | 'text-not-well-formed'

/** The encodings to offer to a person, most likely first. */
export function listEncodings(): readonly Encoding[] {
  return ENCODINGS
}

/** Turns a file's bytes into text: as told, or as detected; never with U+FFFD in the place of a byte. Linear. */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): Result<DecodedText, DecodeFailure> {
  const mark = readMark(bytes)
  if (mark?.encoding === 'utf-32') return fail('encoding-not-supported', { encoding: 'utf-32' })
  const encoding = options.encoding === undefined ? mark?.encoding : parseEncoding(options.encoding)
  if (options.encoding !== undefined && encoding === undefined) {
    return fail('encoding-not-supported', { encoding: options.encoding })
  }
  const found = encoding ?? detectEncoding(bytes, scriptOfLocale(options.locale))
  if (found === 'utf-32') return fail('encoding-not-supported', { encoding: found })
  if (found === undefined) return fail('encoding-unknown')
  return decodeAs(bytes, found, mark?.encoding === found ? mark.length : 0)
}

interface ByteOrderMark {
  readonly encoding: Encoding | 'utf-32'
  readonly length: number
}

/** Longest first: the mark of UTF-32LE begins with that of UTF-16LE. */
const MARKS: readonly (readonly [readonly number[], ByteOrderMark['encoding']])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
]

function readMark(bytes: Uint8Array): ByteOrderMark | undefined {
  const found = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  return found && { encoding: found[1], length: found[0].length }
}

function scriptOfLocale(locale: string | undefined): string | undefined {
  return locale === undefined ? undefined : scriptOf(locale)
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, markLength: number): Result<DecodedText, DecodeFailure> {
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return decoded
  const text = decoded.value.slice(markLength > 0 ? 1 : 0)
  if (!text.includes('\u0000')) return succeed({ text, encoding, hadBom: markLength > 0 })
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be'
  const offset = isWide ? decoded.value.indexOf('\u0000') * 2 : bytes.indexOf(0)
  return fail('text-not-well-formed', { offset }, { offset })
}
