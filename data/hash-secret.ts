import { createHash } from 'node:crypto'

/** SHA-256 in hex: how tokens and one-time secrets are kept. They are random and long, so no salt and no work factor. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
