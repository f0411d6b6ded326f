import { type ByteTable, type Decoded, decodeByTable } from '@/core/text/byte-table'

/**
 * Code page 1252 between 0x80 and 0x9F; five of its bytes are undefined. Node 20 decodes them as ISO 8859-1 control
 * characters, and loses 0xFF at the head of a text.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** The one encoding with a private-use character of its own, the maker's sign. */
const WITH_PRIVATE_USE = 'macintosh'
/** What decoders make of undefined bytes. */
const UNDEFINED = /[\u0080-\u009f\ufffd]/u
const UNDEFINED_OR_PRIVATE = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/u

const tables = new Map<string, ByteTable>()

/** Decodes an encoding of one byte a character, ASCII in its lower half, up to the first byte it does not define. */
export function decodeSingleByte(bytes: Uint8Array, encoding: string): Decoded {
  const table = tables.get(encoding) ?? buildTable(encoding)
  tables.set(encoding, table)
  return decodeByTable(bytes, table)
}

function buildTable(encoding: string): ByteTable {
  const decoder = new TextDecoder(encoding)
  const undefinedPattern = encoding === WITH_PRIVATE_USE ? UNDEFINED : UNDEFINED_OR_PRIVATE
  const single = Uint16Array.from({ length: 256 }, (_, byte) => {
    const character = decodeByte(byte, encoding, decoder)
    return undefinedPattern.test(character) ? 0 : character.charCodeAt(0)
  })
  return { single }
}

function decodeByte(byte: number, encoding: string, decoder: TextDecoder): string {
  if (byte < 0x80 || (encoding === 'windows-1252' && byte >= 0xa0)) return String.fromCharCode(byte)
  if (encoding === 'windows-1252') return WINDOWS_1252.charAt(byte - 0x80)
  return decoder.decode(Uint8Array.of(byte))
}
