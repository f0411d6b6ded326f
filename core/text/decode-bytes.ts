import { fail, type Result, succeed } from '@/core/model/result'
import { decodeKorean } from '@/core/text/decode-korean'
import { decodeSingleByte } from '@/core/text/decode-single-byte'
import type { Encoding } from '@/core/text/encodings'

/** The ones that `TextDecoder` decodes well enough; code page 949 and single bytes are decoded here. */
const STREAMED: ReadonlySet<Encoding> = new Set([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
])
/** Their bytes can mean U+FFFD, controls and private-use characters. */
const UNICODE: ReadonlySet<Encoding> = new Set(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])
/** What decoders make of bytes they have no character for. Big5 has no private use; the Japanese encodings have. */
const UNMAPPED = /[\u0080-\u009f\ufffd]/u
const UNMAPPED_BIG5 = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/u

const CHUNK = 65_536

/** The details of `malformed-byte`: where the first sequence of bytes begins that does not fit. */
export interface MalformedByte {
  readonly offset: number
}

/**
 * Decodes without ever putting U+FFFD in the place of a byte: the first sequence that means nothing in the encoding makes
 * it fail, with the offset at which that sequence begins. A byte order mark is a character here. Linear.
 */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): Result<string, 'malformed-byte'> {
  if (STREAMED.has(encoding)) return decodeStream(bytes, encoding)
  const { text, end } = encoding === 'euc-kr' ? decodeKorean(bytes) : decodeSingleByte(bytes, encoding)
  return end === bytes.length ? succeed(text) : failAt(end, encoding)
}

function decodeStream(bytes: Uint8Array, encoding: Encoding): Result<string, 'malformed-byte'> {
  const decoder = createDecoder(encoding)
  const parts: string[] = []
  for (let at = 0; at <= bytes.length; at += CHUNK) {
    const isLast = at + CHUNK > bytes.length
    const part = decoder.decode(bytes.subarray(at, at + CHUNK), isLast ? 'last' : 'more')
    if (part === undefined) return failAt(findMalformed(bytes, at, encoding), encoding)
    parts.push(part)
  }
  return succeed(parts.join(''))
}

function failAt(offset: number, encoding: Encoding): Result<string, 'malformed-byte'> {
  const details: MalformedByte = { offset }
  return fail('malformed-byte', { offset, encoding }, details)
}

/** Reads the chunk that failed once more, byte by byte: the last sequence that began without ending is the culprit. */
function findMalformed(bytes: Uint8Array, chunkStart: number, encoding: Encoding): number {
  const decoder = createDecoder(encoding)
  // The chunk may begin inside a sequence, so the last bytes before it are fed one at a time as well.
  const near = Math.max(0, chunkStart - 8)
  decoder.decode(bytes.subarray(0, near), 'more')
  let sequenceStart = near
  for (let at = near; at < bytes.length; at += 1) {
    const part = decoder.decode(bytes.subarray(at, at + 1), 'more')
    if (part === undefined) break
    if (part !== '') sequenceStart = at + 1
  }
  return sequenceStart
}

interface Decoder {
  /** The text of the next bytes; `undefined` when they do not fit, after which the decoder is spent. */
  decode(bytes: Uint8Array, rest: 'more' | 'last'): string | undefined
}

function createDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const mend = encoding === 'shift_jis' && permutesControls() ? mendControls : (text: string) => text
  return {
    decode(bytes, rest) {
      const text = decodeFatally(decoder, bytes, rest)
      return text === undefined || isUnmapped(text, encoding) ? undefined : mend(text)
    },
  }
}

function decodeFatally(decoder: TextDecoder, bytes: Uint8Array, rest: 'more' | 'last'): string | undefined {
  try {
    return decoder.decode(bytes, { stream: rest === 'more' })
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function isUnmapped(text: string, encoding: Encoding): boolean {
  if (UNICODE.has(encoding)) return false
  return (encoding === 'big5' ? UNMAPPED_BIG5 : UNMAPPED).test(text)
}

/** Node's Shift_JIS exchanges three control characters, as IBM's code page does: 0x1A becomes U+001C. */
const CONTROLS: Readonly<Record<string, string>> = { '\u001c': '\u001a', '\u007f': '\u001c', '\u001a': '\u007f' }

function permutesControls(): boolean {
  return new TextDecoder('shift_jis').decode(Uint8Array.of(0x1a)) !== '\u001a'
}

function mendControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to exchange them.
  return text.replaceAll(/[\u001a\u001c\u007f]/gu, (control) => CONTROLS[control] ?? control)
}
