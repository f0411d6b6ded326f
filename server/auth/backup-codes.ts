import { randomInt } from 'node:crypto'
import { hashSecret } from '@/data/hash-secret'

const AMOUNT = 10
const GROUP = 5
/** Crockford's base 32 in lower case: nothing in it is taken for something else when copied by hand. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const HASH = /^[0-9a-f]{64}$/

/**
 * How better-auth keeps backup codes: as hashes. It compares what `decrypt` gives with the code it is called with, so
 * the code is hashed before the call, and what is already a hash is stored as it is when the used one is struck out.
 */
export const backupCodeOptions = {
  customBackupCodesGenerate: () => Array.from({ length: AMOUNT }, makeBackupCode),
  storeBackupCodes: {
    encrypt: async (codes: string) => JSON.stringify((JSON.parse(codes) as string[]).map(hashOnce)),
    decrypt: async (hashes: string) => hashes,
  },
}

/** 50 random bits in two groups, such as `4v9kd-07xqm`. */
function makeBackupCode(): string {
  const group = () => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${group()}-${group()}`
}

function hashOnce(code: string): string {
  return HASH.test(code) ? code : hashBackupCode(code)
}

/** The hash of a code as somebody typed it: case, spaces, hyphens and letters read for digits do not matter. */
export function hashBackupCode(code: string): string {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '')
  return hashSecret(plain.replaceAll('o', '0').replaceAll(/[il]/g, '1'))
}
