import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { completeSetUp } from '@/server/commands/complete-set-up'
import { ensureSetUpLink } from '@/server/commands/ensure-set-up-link'
import { getSession } from '@/server/queries/get-session'
import { PASSWORD } from '@/tests/integration/auth/people'
import { atTheSameMoment, Browser, ORIGIN, openWorld, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

vi.mock('node:crypto', async (importOriginal) =>
  (await import('@/tests/integration/auth/cheap-scrypt')).withCheapScrypt(await importOriginal()),
)

let world: TestDatabase
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => {
  await world.owner.query('DELETE FROM session; DELETE FROM account; DELETE FROM "user"; DELETE FROM invitation')
})
afterAll(async () => world.close())

async function linkSecret(now = new Date()): Promise<string> {
  const link = await ensureSetUpLink(world.db, ORIGIN, now)
  expect(link).toMatch(/^http:\/\/localhost:3000\/set-up\?secret=[\w-]{43}$/)
  return link?.split('secret=')[1] ?? ''
}

const administrator = { name: 'Administrator', email: 'admin@example.org', password: PASSWORD }

describe('AUTH-10 the first start', () => {
  it('knows no account', async () => {
    expect(await world.db.user.count()).toBe(0)
  })

  it('makes the administrator by the link, signs them in, and needs no link any more', async () => {
    const browser = new Browser(world.db)
    unwrap(await browser.call(completeSetUp, { ...administrator, secret: await linkSecret() }))
    const { person } = unwrap(await browser.call(getSession, {}))
    expect(person).toMatchObject({ email: 'admin@example.org', isAdministrator: true })
    expect(await ensureSetUpLink(world.db, ORIGIN)).toBeUndefined()
  })

  it('stores no secret that could be read', async () => {
    const secret = await linkSecret()
    const { rows } = await world.owner.query('SELECT * FROM invitation')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('takes a link once, and only the newest, and not after seven days', async () => {
    const browser = new Browser(world.db)
    const old = await linkSecret()
    const secret = await linkSecret()
    expect(await browser.call(completeSetUp, { ...administrator, secret: old })).toMatchObject({
      code: 'link-not-valid',
    })
    const late = new Browser(world.db)
    late.laterMs = 7 * 24 * 60 * 60 * 1_000 + 1_000
    expect(await late.call(completeSetUp, { ...administrator, secret })).toMatchObject({ code: 'link-not-valid' })
    unwrap(await browser.call(completeSetUp, { ...administrator, secret }))
    const second = { ...administrator, secret, email: 'second@example.org' }
    expect(await new Browser(world.db).call(completeSetUp, second)).toMatchObject({ code: 'already-set-up' })
    expect(await world.db.user.count()).toBe(1)
  })

  it('makes one administrator of two that come at the same moment', async () => {
    const secret = await linkSecret()
    const results = await atTheSameMoment(
      world,
      'user',
      [1, 2, 3].map((number) => () => {
        const email = `admin${number}@example.org`
        return new Browser(world.db).call(completeSetUp, { ...administrator, email, secret })
      }),
    )
    const codes = results.map((result) => (result.ok ? 'made' : result.code)).sort()
    expect(codes).toEqual(['already-set-up', 'already-set-up', 'made'])
    expect(await world.db.user.count({ where: { isAdministrator: true } })).toBe(1)
  })

  it('keeps the link when the password or the address is refused', async () => {
    const browser = new Browser(world.db)
    const secret = await linkSecret()
    await world.db.user.create({ data: { id: 'u', name: 'Somebody', email: 'taken@example.org' } })
    const attempt = (change: object) => browser.call(completeSetUp, { ...administrator, secret, ...change })
    expect(await attempt({ password: 'password' })).toMatchObject({ code: 'password-too-common' })
    expect(await attempt({ email: 'taken@example.org' })).toMatchObject({ code: 'email-taken' })
    expect(await attempt({})).toMatchObject({ ok: true })
  })

  it('is not opened again by disabling the only administrator in the database', async () => {
    const browser = new Browser(world.db)
    unwrap(await browser.call(completeSetUp, { ...administrator, secret: await linkSecret() }))
    await world.owner.query('UPDATE "user" SET disabled_at = now()')
    expect(await ensureSetUpLink(world.db, ORIGIN)).toBeUndefined()
  })

  it('stops taking guesses at the secret', async () => {
    const secret = await linkSecret()
    const attacker = new Browser(world.db, '198.51.100.4')
    const guess = { ...administrator, secret: 'x'.repeat(43) }
    for (let attempt = 0; attempt < 20; attempt += 1) {
      expect(await attacker.call(completeSetUp, guess)).toMatchObject({ code: 'link-not-valid' })
    }
    expect(await attacker.call(completeSetUp, guess)).toMatchObject({ code: 'too-many-attempts' })
    unwrap(await new Browser(world.db).call(completeSetUp, { ...administrator, secret }))
  })
})
