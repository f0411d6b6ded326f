/**
 * What each byte, or each pair of bytes, means in an encoding whose lower half is ASCII. Values are UTF-16 code units;
 * 0 stands where nothing is defined.
 */
export interface ByteTable {
  /** 256 entries; those below 0x80 are not looked at. */
  readonly single: Uint16Array
  /** 65,536 entries, lead byte first; looked at where `single` has none. */
  readonly double?: Uint16Array
}

/** What was decoded before the first byte that fits nothing, and where that stands; the length of `bytes` if all fit. */
export interface Decoded {
  readonly text: string
  readonly end: number
}

/** More arguments than this a call may not take everywhere. */
const UNITS_A_CALL = 8_192

/** Decodes as far as it goes. */
export function decodeByTable(bytes: Uint8Array, { single, double }: ByteTable): Decoded {
  const units = new Uint16Array(bytes.length)
  let count = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    const one = byte < 0x80 ? byte : (single[byte] ?? 0)
    const two = byte < 0x80 || one > 0 ? 0 : (double?.[byte * 256 + (bytes[at + 1] ?? 0)] ?? 0)
    if (byte >= 0x80 && one === 0 && two === 0) break
    units[count] = two > 0 ? two : one
    count += 1
    at += two > 0 ? 2 : 1
  }
  return { text: joinUnits(units.subarray(0, count)), end: at }
}

function joinUnits(units: Uint16Array): string {
  const parts: string[] = []
  for (let at = 0; at < units.length; at += UNITS_A_CALL) {
    parts.push(String.fromCharCode(...units.subarray(at, at + UNITS_A_CALL)))
  }
  return parts.join('')
}
