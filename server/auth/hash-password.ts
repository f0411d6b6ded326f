import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { queueForScrypt } from '@/server/auth/scrypt-queue'

/** 2^17, 8, 1: OWASP's first choice for scrypt; 128 MiB and 0.4 s here (RELIABILITY §4, "Passwords"). */
const COST = { ln: 17, r: 8, p: 1 } as const
const SALT_BYTES = 16
const KEY_BYTES = 32
// Node's own limit of 32 MiB would refuse these parameters.
const MAX_MEMORY_BYTES = 256 * 1024 * 1024

interface PasswordHash {
  readonly ln: number
  readonly r: number
  readonly p: number
  readonly salt: Buffer
  readonly key: Buffer
}

/** A PHC string: `$scrypt$ln=17,r=8,p=1$salt$key`, base64 without padding. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await deriveKey(password, { ...COST, salt, key: Buffer.alloc(KEY_BYTES) })
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${encode(salt)}$${encode(key)}`
}

/** Takes as long for a hash that cannot be read as for one that can (AUTH-05). */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const stored = parsePhc(phc)
  if (stored === undefined) {
    await hashPassword(password)
    return false
  }
  return timingSafeEqual(await deriveKey(password, stored), stored.key)
}

/** True for a hash made with other parameters than today's: it is made again at the next sign-in (AUTH-06). */
export function isOutdatedHash(phc: string): boolean {
  const stored = parsePhc(phc)
  return stored === undefined || stored.ln !== COST.ln || stored.r !== COST.r || stored.p !== COST.p
}

function parsePhc(phc: string): PasswordHash | undefined {
  const match = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]{22,})\$([\w+/]{22,})$/.exec(phc)
  if (match === null) return undefined
  const [, ln = '', r = '', p = '', salt = '', key = ''] = match
  return {
    ln: Number(ln),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}

/** One password, however the keyboard composed its letters: NIST SP 800-63B §3.1.1.2 asks for NFKC or NFKD. */
function deriveKey(password: string, { ln, r, p, salt, key }: PasswordHash): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: MAX_MEMORY_BYTES }
  return queueForScrypt(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, key.length, options, (error, derived) =>
          error === null ? resolve(derived) : reject(error),
        )
      }),
  )
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
