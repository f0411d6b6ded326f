import { scryptSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@/data/database'
import { hashSecret } from '@/data/hash-secret'
import { findPasswordHash } from '@/data/users'
import { changePassword } from '@/server/commands/change-password'
import { endSession } from '@/server/commands/end-session'
import { signIn } from '@/server/commands/sign-in'
import { signOut } from '@/server/commands/sign-out'
import { getSession } from '@/server/queries/get-session'
import { listSessions } from '@/server/queries/list-sessions'
import { makePerson, PASSWORD } from '@/tests/integration/auth/people'
import { Browser, openWorld, setSettings, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

let world: TestDatabase
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => world.close())

async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser(world.db)
  unwrap(await browser.call(signIn, { email, password: PASSWORD }))
  return browser
}

function thiefWith(session: string | undefined): Browser {
  const thief = new Browser(world.db)
  thief.cookies.set('hexapla.session_token', session ?? '')
  return thief
}

describe('signing in', () => {
  it('says who one is', async () => {
    await makePerson(world.db, { email: 'who@example.org' })
    const browser = await signedIn('who@example.org')
    const { person } = unwrap(await browser.call(getSession, {}))
    expect(person).toMatchObject({ email: 'who@example.org', isAdministrator: false, hasTwoFactor: false })
    expect(unwrap(await new Browser(world.db).call(getSession, {}))).toEqual({ person: null })
  })

  it('AUTH-01 gives a new token of 128 bits or more and makes the one brought along worthless', async () => {
    await makePerson(world.db, { email: 'fixation@example.org' })
    const browser = new Browser(world.db)
    browser.cookies.set('hexapla.session_token', 'chosen-by-the-attacker')
    unwrap(await browser.call(signIn, { email: 'fixation@example.org', password: PASSWORD }))
    const first = browser.session
    expect(first).toMatch(/^[\w-]{32,}\./)
    unwrap(await browser.call(signIn, { email: 'fixation@example.org', password: PASSWORD }))
    expect(browser.session).not.toBe(first)
    expect(await thiefWith('chosen-by-the-attacker').isSignedIn()).toBe(false)
    expect(await thiefWith(first).isSignedIn()).toBe(false)
    expect(await browser.isSignedIn()).toBe(true)
  })

  it('AUTH-01 gives a new token when the password changes, and ends every other session', async () => {
    const userId = await makePerson(world.db, { email: 'change@example.org' })
    const browser = await signedIn('change@example.org')
    const elsewhere = await signedIn('change@example.org')
    const before = browser.session
    const change = { currentPassword: PASSWORD, newPassword: 'another good long one' }
    unwrap(await browser.call(changePassword, change))
    expect(browser.session).not.toBe(before)
    expect(await browser.isSignedIn()).toBe(true)
    expect(await elsewhere.isSignedIn()).toBe(false)
    expect(await thiefWith(before).isSignedIn()).toBe(false)
    expect(await world.db.session.count({ where: { userId } })).toBe(1)
    const again = new Browser(world.db)
    expect(await again.call(signIn, { email: 'change@example.org', password: PASSWORD })).toMatchObject({ ok: false })
    unwrap(await again.call(signIn, { email: 'change@example.org', password: 'another good long one' }))
  })

  it('AUTH-02 stores only the hash of the token, and the hash opens nothing', async () => {
    const userId = await makePerson(world.db, { email: 'hash@example.org' })
    const browser = await signedIn('hash@example.org')
    const token = decodeURIComponent(browser.session ?? '').replace(/\.[^.]*$/, '')
    const { rows } = await world.owner.query('SELECT * FROM session WHERE user_id = $1', [userId])
    expect(rows.map((row) => row.token)).toEqual([hashSecret(token)])
    expect(JSON.stringify(rows)).not.toContain(token)
    const { sessionCookie } = await import('@/server/auth/auth-cookies')
    const { authSettings } = await import('@/server/auth/auth-settings')
    // Signed with the server's own secret, which is more than a thief of the table has.
    const signed = sessionCookie(authSettings(), hashSecret(token)).split(/[=;]/)[1]
    expect(await thiefWith(signed).isSignedIn()).toBe(false)
    expect(await thiefWith(hashSecret(token)).isSignedIn()).toBe(false)
  })

  it('AUTH-03 sets every cookie out of reach of scripts and other sites', async () => {
    await makePerson(world.db, { email: 'flags@example.org' })
    const browser = await signedIn('flags@example.org')
    unwrap(await browser.call(signIn, { email: 'flags@example.org', password: PASSWORD }))
    expect(browser.setCookies.length).toBeGreaterThan(0)
    for (const line of browser.setCookies) {
      expect(line).toMatch(/^hexapla\.\w+=/)
      expect(line).toMatch(/; Path=\/(;|$)/)
      expect(line).toMatch(/; HttpOnly(;|$)/)
      expect(line).toMatch(/; SameSite=Lax(;|$)/)
      expect(line).not.toMatch(/Secure|Domain/)
    }
  })

  it('AUTH-03 binds every cookie to this host and to https where people come by https', async () => {
    await makePerson(world.db, { email: 'https@example.org' })
    setSettings({ PUBLIC_ORIGIN: 'https://hexapla.example' })
    const behindHttps = await openDatabase(world.url)
    const browser = new Browser(behindHttps.db)
    unwrap(await browser.call(signIn, { email: 'https@example.org', password: PASSWORD }))
    expect(browser.setCookies.length).toBeGreaterThan(0)
    for (const line of browser.setCookies) {
      expect(line).toMatch(/^__Host-hexapla\.\w+=/)
      expect(line).toMatch(/; Path=\/(;|$)/)
      expect(line).toMatch(/; HttpOnly(;|$)/)
      expect(line).toMatch(/; Secure(;|$)/)
      expect(line).toMatch(/; SameSite=Lax(;|$)/)
      expect(line).not.toMatch(/Domain/)
    }
    expect(await browser.isSignedIn()).toBe(true)
    unwrap(await browser.call(signOut, {}))
    expect(browser.cookies.size).toBe(0)
    await behindHttps.close()
    setSettings({})
  })

  it('AUTH-15 throws when there is no secret, instead of letting anybody in', async () => {
    setSettings({ HEXAPLA_SECRET: '' })
    await expect(new Browser(world.db).context()).rejects.toThrow('HEXAPLA_SECRET')
    setSettings({})
  })
})

describe('a session', () => {
  it('AUTH-08 is over after signing out', async () => {
    await makePerson(world.db, { email: 'out@example.org' })
    const browser = await signedIn('out@example.org')
    const session = browser.session
    unwrap(await browser.call(signOut, {}))
    expect(browser.session).toBeUndefined()
    expect(await thiefWith(session).isSignedIn()).toBe(false)
    expect(await browser.call(signOut, {})).toEqual({ ok: true, value: null })
  })

  it('AUTH-08 can be ended from another one, and only by its owner', async () => {
    await makePerson(world.db, { email: 'mine@example.org' })
    await makePerson(world.db, { email: 'other@example.org' })
    const here = await signedIn('mine@example.org')
    const there = await signedIn('mine@example.org')
    const stranger = await signedIn('other@example.org')
    const { sessions } = unwrap(await here.call(listSessions, {}))
    expect(sessions.map(({ isCurrent, userAgent, ipAddress }) => [isCurrent, userAgent, ipAddress])).toEqual(
      expect.arrayContaining([
        [true, 'Test browser', '203.0.113.5'],
        [false, 'Test browser', '203.0.113.5'],
      ]),
    )
    const sessionId = sessions.find(({ isCurrent }) => !isCurrent)?.id ?? ''
    expect(await stranger.call(endSession, { sessionId })).toMatchObject({ code: 'not-found' })
    expect(await there.isSignedIn()).toBe(true)
    expect(await here.call(endSession, { sessionId })).toEqual({ ok: true, value: null })
    expect(await there.isSignedIn()).toBe(false)
    expect(await here.isSignedIn()).toBe(true)
  })

  it('tells every instance that it has ended', async () => {
    const userId = await makePerson(world.db, { email: 'told@example.org' })
    const browser = await signedIn('told@example.org')
    const heard: unknown[] = []
    world.owner.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')))
    await world.owner.query('LISTEN hexapla')
    unwrap(await browser.call(signOut, {}))
    await world.owner.query('SELECT 1')
    expect(heard).toContainEqual({ type: 'access', userId })
  })

  it('ends after 8 idle hours, moves on with use, and ends after 14 days in any case', async () => {
    const userId = await makePerson(world.db, { email: 'idle@example.org' })
    const browser = await signedIn('idle@example.org')
    const age = (hours: number, idleMinutes: number) =>
      world.owner.query(
        `UPDATE session SET created_at = now() - $2 * interval '1 hour', updated_at = now() - $3 * interval '1 minute',
           expires_at = now() - $3 * interval '1 minute' + interval '8 hours' WHERE user_id = $1`,
        [userId, hours, idleMinutes],
      )
    const hoursLeft = async () => {
      const { rows } = await world.owner.query<{ hours: number }>(
        'SELECT extract(epoch FROM expires_at - now())::float / 3600 AS hours FROM session WHERE user_id = $1',
        [userId],
      )
      return rows[0]?.hours
    }
    await age(9, 479)
    expect(await browser.isSignedIn()).toBe(true)
    expect(await hoursLeft()).toBeCloseTo(8, 1)
    await age(14 * 24 - 1, 2)
    expect(await browser.isSignedIn()).toBe(true)
    expect(await hoursLeft()).toBeCloseTo(1, 1)
    await age(9, 481)
    expect(await browser.isSignedIn()).toBe(false)
  })

  it('that has ended is removed when somebody signs in', async () => {
    const userId = await makePerson(world.db, { email: 'ended@example.org' })
    await signedIn('ended@example.org')
    await world.owner.query("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [userId])
    await makePerson(world.db, { email: 'next@example.org' })
    await signedIn('next@example.org')
    expect(await world.db.session.count({ where: { userId } })).toBe(0)
  })

  it('is not written again within a minute', async () => {
    const userId = await makePerson(world.db, { email: 'quiet@example.org' })
    const browser = await signedIn('quiet@example.org')
    const version = async () =>
      (await world.owner.query('SELECT xmin::text FROM session WHERE user_id = $1', [userId])).rows[0].xmin
    const before = await version()
    for (let request = 0; request < 5; request += 1) expect(await browser.isSignedIn()).toBe(true)
    expect(await version()).toBe(before)
  })
})

describe('a password hash', () => {
  it('AUTH-06 of older parameters is made again when its owner signs in', async () => {
    const userId = await makePerson(world.db, { email: 'old@example.org' })
    const salt = Buffer.alloc(16, 3)
    const key = scryptSync(PASSWORD, salt, 32, { N: 2 ** 14, r: 8, p: 1 })
    const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const old = `$scrypt$ln=14,r=8,p=1$${encode(salt)}$${encode(key)}`
    await world.owner.query('UPDATE account SET password = $2 WHERE user_id = $1', [userId, old])
    const wrong = new Browser(world.db)
    await wrong.call(signIn, { email: 'old@example.org', password: 'wrong one' })
    expect(await findPasswordHash(world.db, userId)).toBe(old)
    await signedIn('old@example.org')
    expect(await findPasswordHash(world.db, userId)).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/)
    await signedIn('old@example.org')
  })
})

describe('changing a password', () => {
  it('asks for the present one, counts wrong ones and refuses bad new ones', async () => {
    await makePerson(world.db, { email: 'careful@example.org' })
    const browser = await signedIn('careful@example.org')
    const change = (currentPassword: string, newPassword: string) =>
      browser.call(changePassword, { currentPassword, newPassword })
    expect(await change(PASSWORD, 'short')).toMatchObject({ code: 'password-too-short' })
    expect(await change(PASSWORD, 'password1')).toMatchObject({ code: 'password-too-common' })
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await change('wrong', 'another good long one')).toMatchObject({ code: 'credentials-wrong' })
    }
    expect(await change(PASSWORD, 'another good long one')).toMatchObject({ code: 'too-many-attempts' })
    expect(await new Browser(world.db).call(changePassword, { currentPassword: 'x', newPassword: 'y' })).toMatchObject({
      code: 'sign-in-required',
    })
  })
})
