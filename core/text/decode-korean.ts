import { type ByteTable, type Decoded, decodeByTable } from '@/core/text/byte-table'

/**
 * EUC-KR as the WHATWG Encoding Standard and every Windows machine mean it: code page 949, which adds the 8,822 Hangul
 * syllables that KS X 1001 lacks. Node 20 decodes KS X 1001 only, and turns the added ones into control characters.
 */

/** Lead bytes of the part with all trail bytes, then of the part below KS X 1001. */
const WIDE_LEADS = [0x81, 0xa0] as const
const NARROW_LEADS = [0xa1, 0xc6] as const
/** KS X 1001 leaves its rows 41 and 94 to the user. */
const USER_DEFINED_LEADS = new Set([0xc9, 0xfe])
/** Added to KS X 1001 in 1998, not known to Node 20. */
const LATER_ADDITIONS = new Map([
  [0xa2e6, '€'],
  [0xa2e7, '®'],
])
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3

let table: ByteTable | undefined

/** Decodes code page 949, as far as it goes. */
export function decodeKorean(bytes: Uint8Array): Decoded {
  table ??= buildTable()
  return decodeByTable(bytes, table)
}

function buildTable(): ByteTable {
  const standard = listStandard()
  const added = listAddedSyllables(new Set(standard.map(([, character]) => character)))
  const double = new Uint16Array(0x10000)
  for (const [cell, character] of [...standard, ...added]) double[cell] = character.charCodeAt(0)
  return { single: new Uint16Array(256), double }
}

function listStandard(): readonly (readonly [number, string])[] {
  const decoder = new TextDecoder('euc-kr')
  const standard: (readonly [number, string])[] = [...LATER_ADDITIONS]
  for (let lead = 0xa1; lead <= 0xfd; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe && !USER_DEFINED_LEADS.has(lead); trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (!/[\ufffd\ue000-\uf8ff]/u.test(character)) standard.push([lead * 256 + trail, character])
    }
  }
  return standard
}

/** The added syllables stand in the order of Unicode in the cells KS X 1001 leaves free. */
function listAddedSyllables(standard: ReadonlySet<string>): readonly (readonly [number, string])[] {
  const cells = listFreeCells()
  const added: (readonly [number, string])[] = []
  for (let code = FIRST_SYLLABLE; code <= LAST_SYLLABLE; code += 1) {
    const syllable = String.fromCharCode(code)
    const cell = standard.has(syllable) ? undefined : cells[added.length]
    if (cell !== undefined) added.push([cell, syllable])
  }
  return added
}

function listFreeCells(): number[] {
  const cells: number[] = []
  for (let lead = WIDE_LEADS[0]; lead <= NARROW_LEADS[1]; lead += 1) {
    const lastTrail = lead <= WIDE_LEADS[1] ? 0xfe : 0xa0
    for (let trail = 0x41; trail <= lastTrail; trail += 1) {
      if ((trail >= 0x5b && trail <= 0x60) || (trail >= 0x7b && trail <= 0x80)) continue
      cells.push(lead * 256 + trail)
    }
  }
  return cells
}
