import { decodeBytes } from '@/core/text/decode-bytes'
import type { Encoding } from '@/core/text/encodings'

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

/** Bytes of `text` in a legacy encoding of one and two bytes, by decoding every sequence there is. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding)
  const table = tables.get(encoding) ?? buildTable(encoding)
  tables.set(encoding, table)
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

/** ISO-2022-JP: the two bytes of EUC-JP without their high bits, between escapes. */
export function encodeIso2022(text: string): Uint8Array {
  const pairs = Array.from(encodeText(text, 'euc-jp'), (byte) => byte & 0x7f)
  return Uint8Array.from([0x1b, 0x24, 0x42, ...pairs, 0x1b, 0x28, 0x42])
}

function encodeUtf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
  return bytes
}

function buildTable(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  for (let lead = 0; lead < 256; lead += 1) {
    add(table, encoding, [lead])
    if (lead < 0x80) continue
    for (let trail = 0x40; trail < 256; trail += 1) add(table, encoding, [lead, trail])
  }
  return table
}

function add(table: Map<string, readonly number[]>, encoding: Encoding, bytes: readonly number[]): void {
  const decoded = decodeBytes(Uint8Array.from(bytes), encoding)
  if (decoded.ok && Array.from(decoded.value).length === 1 && !table.has(decoded.value)) table.set(decoded.value, bytes)
}
