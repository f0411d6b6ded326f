import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, isOutdatedHash, verifyPassword } from '@/server/auth/hash-password'
import { queueForScrypt } from '@/server/auth/scrypt-queue'

function phcOf(password: string, cost: { ln: number; r: number; p: number }): string {
  const salt = Buffer.alloc(16, 7)
  const key = scryptSync(password, salt, 32, { N: 2 ** cost.ln, r: cost.r, p: cost.p, maxmem: 256 * 1024 * 1024 })
  const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${encode(salt)}$${encode(key)}`
}

describe('a stored password', () => {
  it('AUTH-06 is a PHC string of scrypt with 2^17, 8, 1 and 16 random bytes of salt', async () => {
    const [one, other] = await Promise.all([hashPassword('longer than that'), hashPassword('longer than that')])
    expect(one).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(other)
    expect(isOutdatedHash(one)).toBe(false)
  })

  it('is known again, and no other is', async () => {
    const stored = phcOf('Grüße', { ln: 14, r: 8, p: 1 })
    expect(await verifyPassword('Grüße', stored)).toBe(true)
    expect(await verifyPassword('Gru\u0308ße', stored)).toBe(true)
    expect(await verifyPassword('Grüsse', stored)).toBe(false)
    expect(await verifyPassword('', stored)).toBe(false)
  })

  it('AUTH-06 with older parameters still opens and is said to be outdated', async () => {
    for (const cost of [
      { ln: 15, r: 8, p: 3 },
      { ln: 14, r: 8, p: 1 },
    ]) {
      const stored = phcOf('longer than that', cost)
      expect(await verifyPassword('longer than that', stored)).toBe(true)
      expect(isOutdatedHash(stored)).toBe(true)
    }
  })

  it.each(['', 'plain', '$argon2id$v=19$x', '$scrypt$ln=17,r=8,p=1$short$key'])(
    'that cannot be read (%j) opens nothing and is outdated',
    async (stored) => {
      expect(await verifyPassword('longer than that', stored)).toBe(false)
      expect(isOutdatedHash(stored)).toBe(true)
    },
  )

  it('does not cut the password off at 72 bytes', async () => {
    const stored = phcOf('x'.repeat(100), { ln: 14, r: 8, p: 1 })
    expect(await verifyPassword('x'.repeat(99), stored)).toBe(false)
  })
})

describe('the queue of password hashes', () => {
  it('AUTH-06 lets two work at once, in the order they came', async () => {
    const releases: (() => void)[] = []
    const started: number[] = []
    const work = [0, 1, 2, 3, 4].map((number) =>
      queueForScrypt(() => {
        started.push(number)
        return new Promise<number>((resolve) => releases.push(() => resolve(number)))
      }),
    )
    await turn()
    expect(started).toEqual([0, 1])
    for (let next = 0; next < 5; next += 1) {
      releases[next]?.()
      await turn()
      expect(started.length).toBe(Math.min(next + 3, 5))
    }
    expect(await Promise.all(work)).toEqual([0, 1, 2, 3, 4])
  })

  it('goes on after work that fails', async () => {
    await expect(queueForScrypt(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await Promise.all([1, 2, 3].map((n) => queueForScrypt(async () => n)))).toEqual([1, 2, 3])
  })
})

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
