import { randomBytes } from 'node:crypto'

/** The secret of a one-time link: 256 random bits, fit for an address. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** How long a link is good that somebody was given. */
export const LINK_LIFE_MS = 7 * 24 * 60 * 60 * 1_000
