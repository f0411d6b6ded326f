import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { confirmTwoFactor } from '@/server/commands/confirm-two-factor'
import { endTwoFactor } from '@/server/commands/end-two-factor'
import { signIn } from '@/server/commands/sign-in'
import { startTwoFactor } from '@/server/commands/start-two-factor'
import { verifyTwoFactor } from '@/server/commands/verify-two-factor'
import { getSession } from '@/server/queries/get-session'
import { makePerson, PASSWORD } from '@/tests/integration/auth/people'
import { Browser, openWorld, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

vi.mock('node:crypto', async (importOriginal) =>
  (await import('@/tests/integration/auth/cheap-scrypt')).withCheapScrypt(await importOriginal()),
)

const STEP_MS = 30_000

let world: TestDatabase
let number = 0
let email: string
let userId: string
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  // The clock stands in the middle of a step: no code changes while a test looks at it.
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / STEP_MS) * STEP_MS + STEP_MS / 2 })
  number += 1
  email = `person-${number}@example.org`
  userId = await makePerson(world.db, { email })
})
afterEach(() => vi.useRealTimers())
afterAll(async () => world.close())

interface Authenticator {
  readonly browser: Browser
  readonly key: Buffer
  readonly backupCodes: readonly string[]
}

/** An account with one-time codes on. The first code is of the step before, so that tests have the present one. */
async function withTwoFactor(): Promise<Authenticator> {
  const browser = new Browser(world.db)
  unwrap(await browser.call(signIn, { email, password: PASSWORD }))
  const { uri, backupCodes } = unwrap(await browser.call(startTwoFactor, { password: PASSWORD }))
  const key = keyIn(uri)
  unwrap(await browser.call(confirmTwoFactor, { code: codeAt(key, -1) }))
  return { browser, key, backupCodes }
}

async function challenged(): Promise<Browser> {
  const browser = new Browser(world.db)
  expect(unwrap(await browser.call(signIn, { email, password: PASSWORD }))).toEqual({ twoFactorRequired: true })
  return browser
}

/** RFC 4648 base 32, as authenticators read it. */
function keyIn(uri: string): Buffer {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** RFC 6238, written apart from the library under test. */
function codeAt(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + step))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = hash.readUInt8(19) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe('AUTH-14 one-time codes', () => {
  it('are on when a first code has shown that the authenticator works, and not before', async () => {
    const browser = new Browser(world.db)
    unwrap(await browser.call(signIn, { email, password: PASSWORD }))
    const { uri, backupCodes } = unwrap(await browser.call(startTwoFactor, { password: PASSWORD }))
    expect(uri).toMatch(/^otpauth:\/\/totp\/Hexapla:/)
    expect(backupCodes).toHaveLength(10)
    const other = new Browser(world.db)
    expect(unwrap(await other.call(signIn, { email, password: PASSWORD }))).toEqual({ twoFactorRequired: false })
    expect(await browser.call(confirmTwoFactor, { code: '000000' })).toMatchObject({ code: 'code-wrong' })
    expect(await browser.call(confirmTwoFactor, { code: backupCodes[0] ?? '' })).toMatchObject({ code: 'code-wrong' })
    const before = browser.session
    unwrap(await browser.call(confirmTwoFactor, { code: codeAt(keyIn(uri), 0) }))
    expect(browser.session).not.toBe(before)
    expect(unwrap(await browser.call(getSession, {})).person?.hasTwoFactor).toBe(true)
    expect(await browser.call(startTwoFactor, { password: PASSWORD })).toMatchObject({ code: 'two-factor-already-on' })
    await challenged()
  })

  it('are asked for after the password; until then the person is nobody', async () => {
    const { key } = await withTwoFactor()
    const browser = await challenged()
    expect(browser.session).toBeUndefined()
    expect(await browser.isSignedIn()).toBe(false)
    expect(await browser.call(endTwoFactor, { password: PASSWORD })).toMatchObject({ code: 'sign-in-required' })
    unwrap(await browser.call(verifyTwoFactor, { code: codeAt(key, 0) }))
    expect(await browser.isSignedIn()).toBe(true)
    expect(browser.cookies.has('hexapla.two_factor')).toBe(false)
  })

  it('hold one step before and after, and no longer', async () => {
    const { key } = await withTwoFactor()
    for (const [step, isIn] of [
      [2, false],
      [-3, false],
      [1, true],
      [0, true],
    ] as const) {
      const result = await (await challenged()).call(verifyTwoFactor, { code: codeAt(key, step) })
      expect([step, result.ok]).toEqual([step, isIn])
    }
  })

  it('are good once each, also when two come at the same moment', async () => {
    const { key } = await withTwoFactor()
    const code = codeAt(key, 0)
    const [one, other] = [await challenged(), await challenged()]
    const results = await Promise.all([one.call(verifyTwoFactor, { code }), other.call(verifyTwoFactor, { code })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await (await challenged()).call(verifyTwoFactor, { code })).toMatchObject({ code: 'code-wrong' })
  })

  it('may be guessed five times in 15 minutes, however often the password is given again', async () => {
    const { key } = await withTwoFactor()
    const codes: string[] = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const browser = await challenged()
      const result = await browser.call(verifyTwoFactor, { code: `00000${attempt}` })
      codes.push(result.ok ? 'in' : result.code)
    }
    expect(codes).toEqual([...Array(5).fill('code-wrong'), 'too-many-attempts', 'too-many-attempts'])
    const right = await (await challenged()).call(verifyTwoFactor, { code: codeAt(key, 0) })
    expect(right).toMatchObject({ code: 'too-many-attempts', values: { retryAfterSeconds: expect.any(Number) } })
  })

  it('are not asked for without the challenge of a right password', async () => {
    const { key } = await withTwoFactor()
    const browser = new Browser(world.db)
    expect(await browser.call(verifyTwoFactor, { code: codeAt(key, 0) })).toMatchObject({ code: 'sign-in-required' })
    browser.cookies.set('hexapla.two_factor', 'forged.value')
    expect(await browser.call(verifyTwoFactor, { code: codeAt(key, 0) })).toMatchObject({ code: 'sign-in-required' })
  })

  it('of the one who signs in count, and not those of somebody signed in with the same browser', async () => {
    const { browser, key } = await withTwoFactor()
    const session = browser.session ?? ''
    number += 1
    email = `person-${number}@example.org`
    await makePerson(world.db, { email })
    await withTwoFactor()
    const both = await challenged()
    both.cookies.set('hexapla.session_token', session)
    expect(await both.call(verifyTwoFactor, { code: codeAt(key, 0) })).toMatchObject({ code: 'code-wrong' })
  })

  it('have backup codes that are stored as hashes and are good once each', async () => {
    const { backupCodes } = await withTwoFactor()
    const [code = ''] = backupCodes
    const { rows } = await world.owner.query('SELECT * FROM two_factor WHERE user_id = $1', [userId])
    for (const backupCode of backupCodes) expect(JSON.stringify(rows)).not.toContain(backupCode)
    unwrap(await (await challenged()).call(verifyTwoFactor, { code: ` ${code.toUpperCase()} ` }))
    expect(await (await challenged()).call(verifyTwoFactor, { code })).toMatchObject({ code: 'code-wrong' })
    unwrap(await (await challenged()).call(verifyTwoFactor, { code: backupCodes[1] ?? '' }))
  })

  it('cannot be finished after the account was disabled', async () => {
    const { key } = await withTwoFactor()
    const browser = await challenged()
    await world.owner.query('UPDATE "user" SET disabled_at = now() WHERE id = $1', [userId])
    expect(await browser.call(verifyTwoFactor, { code: codeAt(key, 0) })).toMatchObject({ ok: false })
    expect(await browser.isSignedIn()).toBe(false)
  })

  it('are turned off with the password, and the session is a new one', async () => {
    const { browser } = await withTwoFactor()
    const before = browser.session
    expect(await browser.call(endTwoFactor, { password: 'wrong' })).toMatchObject({ code: 'credentials-wrong' })
    unwrap(await browser.call(endTwoFactor, { password: PASSWORD }))
    expect(browser.session).not.toBe(before)
    const again = new Browser(world.db)
    expect(unwrap(await again.call(signIn, { email, password: PASSWORD }))).toEqual({ twoFactorRequired: false })
  })
})
