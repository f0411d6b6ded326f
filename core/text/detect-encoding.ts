import { decodeBytes } from '@/core/text/decode-bytes'
import type { Encoding } from '@/core/text/encodings'
import { GUESSED, type GuessedEncoding, ratePlausibility } from '@/core/text/rate-plausibility'

/** How sure `detectEncoding` is: what it names may still not fit all bytes, which is then an error of the file. */
export type Detection = Encoding | 'utf-32' | undefined

/** Real text rates 0.5 and more, and the next best encoding much less; a short text a little less of both. */
const LEAST_PLAUSIBLE = 0.35
const LEAST_LEAD = 0.1
/** What the language a person expects is worth. */
const EXPECTED_BONUS = 0.15
const EXPECTED: Readonly<Record<string, readonly GuessedEncoding[]>> = {
  Jpan: ['shift_jis', 'euc-jp'],
  Kore: ['euc-kr'],
  Hans: ['gb18030'],
  Hant: ['big5'],
  Cyrl: ['windows-1251'],
  Grek: ['windows-1253'],
  Latn: ['windows-1252'],
}

const ESCAPE = 0x1b
/** `$` and `(`, which begin the names of character sets. */
const AFTER_ESCAPE = new Set([0x24, 0x28])
/** Enough to tell encodings apart by; damage further on is then an error of the file. */
const MOST_GUESSED_BYTES = 100_000
const LONGEST_CHARACTER = 4
/** Enough to tell the order of bytes by. */
const MOST_RATED_BYTES = 20_000
/** Of UTF-16 text, more characters than this are assigned and no controls; of other bytes read as UTF-16, fewer. */
const LEAST_SENSE = 0.6

/**
 * The encoding the bytes are most likely in: Unicode by its structure, ISO-2022-JP by its escapes, the others by how the
 * decoded text looks. `script` is the ISO 15924 code of the script that is expected. `undefined` when nothing is likely.
 */
export function detectEncoding(bytes: Uint8Array, script: string | undefined): Detection {
  if (looksLikeUtf32(bytes)) return 'utf-32'
  if (bytes.includes(0)) return (isAsciiWithZeros(bytes) ? undefined : detectUtf16(bytes)) ?? detectUtf8(bytes)
  if (looksLikeIso2022(bytes)) return 'iso-2022-jp'
  return detectUtf8(bytes) ?? guessByLook(bytes, script)
}

/** Three of four bytes are zero in most characters, and the first or last of four in every one. */
function looksLikeUtf32(bytes: Uint8Array): boolean {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return false
  return isUtf32(bytes, (at) => [at + 3, at + 2]) || isUtf32(bytes, (at) => [at, at + 1])
}

function isUtf32(bytes: Uint8Array, highBytes: (at: number) => readonly [number, number]): boolean {
  for (let at = 0; at < bytes.length; at += 4) {
    const [highest, next] = highBytes(at)
    if (bytes[highest] !== 0 || (bytes[next] ?? 0) > 0x10) return false
  }
  return true
}

function looksLikeIso2022(bytes: Uint8Array): boolean {
  const first = bytes.indexOf(ESCAPE)
  return first >= 0 && AFTER_ESCAPE.has(bytes[first + 1] ?? 0) && bytes.every((byte) => byte < 0x80)
}

/** Every other byte of ASCII in UTF-16 is zero; a few zeros in ASCII are damage. */
function isAsciiWithZeros(bytes: Uint8Array): boolean {
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return zeros < bytes.length / 3 && bytes.every((byte) => byte < 0x80)
}

/** With damage, too: what does not fit is then an error of the file, not another encoding. */
function detectUtf16(bytes: Uint8Array): Encoding | undefined {
  const rated = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, MOST_RATED_BYTES))
    return { encoding, sense: rateSense(text) }
  })
  const best = rated.reduce((a, b) => (b.sense > a.sense ? b : a))
  return best.sense > LEAST_SENSE ? best.encoding : undefined
}

/** The share of what everyday texts are made of, against what bytes in the wrong order become. */
function rateSense(text: string): number {
  const sensible =
    text.match(/[\t\n\r -\u024f\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}、。「」]/gu)?.length ?? 0
  const ideographs = text.match(/[\p{sc=Han}\p{sc=Deva}\p{sc=Arab}\p{sc=Hebr}\p{sc=Thai}\p{P}]/gu)?.length ?? 0
  return (sensible + ideographs * 0.7) / text.length
}

/** UTF-8, also damaged: then more of its sequences are well built than not, which no other encoding comes near. */
function detectUtf8(bytes: Uint8Array): Encoding | undefined {
  let built = 0
  let stray = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    const length = sequenceLength(byte)
    const isBuilt = length > 1 && hasContinuations(bytes, at, length)
    if (isBuilt) built += 1
    else if (byte >= 0x80) stray += 1
    at += isBuilt ? length : 1
  }
  return stray === 0 || built > stray ? 'utf-8' : undefined
}

/** By the leading bits alone: overlong and surrogate sequences are UTF-8 too, only malformed. */
function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead < 0xf8) return 4
  if (lead >= 0xe0) return lead < 0xf0 ? 3 : 1
  return lead >= 0xc0 ? 2 : 1
}

function hasContinuations(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

interface Guess {
  readonly encoding: Encoding
  readonly rate: number
}

function guessByLook(bytes: Uint8Array, script: string | undefined): Encoding | undefined {
  const guesses = GUESSED.flatMap((encoding) => makeGuess(bytes, encoding, script))
  const [best, rival] = guesses.sort((a, b) => b.rate - a.rate)
  if (best === undefined || best.rate < LEAST_PLAUSIBLE) return undefined
  return rival !== undefined && best.rate - rival.rate < LEAST_LEAD ? undefined : best.encoding
}

function makeGuess(bytes: Uint8Array, encoding: GuessedEncoding, script: string | undefined): readonly Guess[] {
  const text = decodeSample(bytes, encoding)
  if (text === undefined) return []
  const bonus = EXPECTED[script ?? '']?.includes(encoding) ? EXPECTED_BONUS : 0
  return [{ encoding, rate: ratePlausibility(text, encoding) + bonus }]
}

/** The beginning of a long file tells enough; the sample may end inside a character. */
function decodeSample(bytes: Uint8Array, encoding: GuessedEncoding): string | undefined {
  const sample = bytes.subarray(0, MOST_GUESSED_BYTES)
  const whole = decodeBytes(sample, encoding)
  if (whole.ok) return whole.value
  const offset = Number(whole.values?.offset)
  const isCut = sample.length < bytes.length && offset > sample.length - LONGEST_CHARACTER
  const cut = isCut ? decodeBytes(sample.subarray(0, offset), encoding) : whole
  return cut.ok ? cut.value : undefined
}
