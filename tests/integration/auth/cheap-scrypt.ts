type Crypto = typeof import('node:crypto')

/** How often a password was hashed. */
export const hashes = { count: 0 }

/**
 * `node:crypto` with a scrypt of no cost, for tests that sign in often and are not about the hash: with the real one
 * they would take minutes.
 */
export function withCheapScrypt(crypto: Crypto): Crypto {
  const scrypt = (...[password, salt, length, , callback]: Parameters<Crypto['scrypt']>) => {
    hashes.count += 1
    crypto.scrypt(password, salt, length, { N: 2 ** 10 }, callback)
  }
  return { ...crypto, scrypt } as Crypto
}
