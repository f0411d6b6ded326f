import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signIn } from '@/server/commands/sign-in'
import { hashes } from '@/tests/integration/auth/cheap-scrypt'
import { makePerson, PASSWORD } from '@/tests/integration/auth/people'
import { Browser, openWorld, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

vi.mock('node:crypto', async (importOriginal) =>
  (await import('@/tests/integration/auth/cheap-scrypt')).withCheapScrypt(await importOriginal()),
)

const WINDOW_MS = 15 * 60 * 1_000
const email = 'target@example.org'

let world: TestDatabase
beforeAll(async () => {
  world = await openWorld()
  await makePerson(world.db, { email })
})
afterAll(async () => world.close())

function guess(browser: Browser, account = email) {
  return browser.call(signIn, { email: account, password: 'a wrong guess' })
}

describe('AUTH-04 guessing passwords', () => {
  it('ends after five at one account from one network, also when they come at once', async () => {
    const attacker = new Browser(world.db, '198.51.100.1')
    const results = await Promise.all(Array.from({ length: 100 }, () => guess(attacker)))
    const codes = results.map((result) => (result.ok ? 'in' : result.code))
    expect(codes.filter((code) => code === 'credentials-wrong')).toHaveLength(5)
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(95)
    expect(await guess(new Browser(world.db, '198.51.100.99'))).toMatchObject({
      code: 'too-many-attempts',
      values: { retryAfterSeconds: expect.any(Number) },
    })
  })

  it('does not lock the owner out: the right password from another network opens', async () => {
    const owner = new Browser(world.db, '192.0.2.10')
    unwrap(await owner.call(signIn, { email, password: PASSWORD }))
  })

  it('counts in the database, so that a restart and a second instance count on', async () => {
    const { rows } = await world.owner.query("SELECT key FROM rate_limit WHERE key LIKE 'sign-in:account:%'")
    expect(rows.length).toBeGreaterThan(0)
    // Neither the address of the account nor that of the client can be read there.
    expect(JSON.stringify(rows)).not.toMatch(/target|198\.51/)
  })

  it('hides behind no right password either, while the limit holds, and is over after 15 minutes', async () => {
    const attacker = new Browser(world.db, '198.51.100.1')
    const answer = await attacker.call(signIn, { email, password: PASSWORD })
    expect(answer).toMatchObject({ code: 'too-many-attempts' })
    const seconds = answer.ok ? 0 : Number(answer.values?.retryAfterSeconds)
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(WINDOW_MS / 1_000)
    attacker.laterMs = WINDOW_MS + 1_000
    expect(await attacker.call(signIn, { email, password: PASSWORD })).toMatchObject({ ok: true })
  })

  it('a success forgets the failures before it', async () => {
    const browser = new Browser(world.db, '192.0.2.77')
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) {
        expect(await guess(browser)).toMatchObject({ code: 'credentials-wrong' })
      }
      unwrap(await browser.call(signIn, { email, password: PASSWORD }))
    }
  })

  it('is limited when one password is tried on many accounts from one network', async () => {
    const spray = async (address: (account: number) => string) => {
      const codes: string[] = []
      for (let account = 0; account < 80; account += 1) {
        const result = await guess(new Browser(world.db, address(account)), `person-${account}@example.org`)
        if (!result.ok) codes.push(result.code)
      }
      return codes
    }
    const ofIpv4 = await spray((account) => `203.0.113.${account}`)
    expect(ofIpv4.filter((code) => code === 'too-many-attempts')).toHaveLength(30)
    const ofIpv6 = await spray((account) => `2001:db8:0:7:${account.toString(16)}::1`)
    expect(ofIpv6.filter((code) => code === 'too-many-attempts')).toHaveLength(30)
  })

  it('lets a class of people in who share one network', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `class-${index}@example.org`)
    for (const person of people) await makePerson(world.db, { email: person })
    const signIns = people.map((person) =>
      new Browser(world.db, '100.64.9.1').call(signIn, { email: person, password: PASSWORD }),
    )
    expect((await Promise.all(signIns)).every(({ ok }) => ok)).toBe(true)
  })
})

describe('AUTH-05 asking whether an address has an account', () => {
  it('is answered alike and after the same work for known, unknown, disabled and password-less accounts', async () => {
    await makePerson(world.db, { email: 'known@example.org' })
    const disabled = await makePerson(world.db, { email: 'disabled@example.org' })
    const without = await makePerson(world.db, { email: 'without@example.org' })
    await world.owner.query('UPDATE "user" SET disabled_at = now() WHERE id = $1', [disabled])
    await world.owner.query('DELETE FROM account WHERE user_id = $1', [without])
    const ask = async (account: string, password: string) => {
      const browser = new Browser(world.db, '192.0.2.30')
      hashes.count = 0
      const result = await browser.call(signIn, { email: account, password })
      return { result, cookies: browser.setCookies, hashes: hashes.count }
    }
    const unknown = await ask('unknown@example.org', 'a wrong guess')
    expect(unknown).toEqual({ result: { ok: false, code: 'credentials-wrong' }, cookies: [], hashes: 1 })
    expect(await ask('known@example.org', 'a wrong guess')).toEqual(unknown)
    expect(await ask('disabled@example.org', 'a wrong guess')).toEqual(unknown)
    expect(await ask('disabled@example.org', PASSWORD)).toEqual(unknown)
    expect(await ask('without@example.org', 'a wrong guess')).toEqual(unknown)
    expect(await ask('unknown@example.org', 'x'.repeat(900))).toEqual(unknown)
  })

  it('is limited alike', async () => {
    const attempts = async (account: string) => {
      const browser = new Browser(world.db, '100.64.7.1')
      const codes: string[] = []
      for (let attempt = 0; attempt < 7; attempt += 1) {
        const result = await guess(browser, account)
        codes.push(result.ok ? 'in' : result.code)
      }
      return codes
    }
    expect(await attempts('known@example.org')).toEqual(await attempts('nobody@example.org'))
  })
})
