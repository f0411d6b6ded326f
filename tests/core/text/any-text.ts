import fc from 'fast-check'

/** Any string there is, lone surrogates and unassigned characters among it; ASCII and the BMP more often than the rest. */
export const anyText = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0x3ff), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 60, size: 'max' })
  .map((codes) => String.fromCodePoint(...codes))
