import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '@/server/commands/sign-in'
import { signOut } from '@/server/commands/sign-out'
import { getSession } from '@/server/queries/get-session'
import { makePerson, PASSWORD } from '@/tests/integration/auth/people'
import { Browser, openWorld, type World } from '@/tests/integration/auth/test-world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => world.close())

describe('signing in', () => {
  it('AUTH-01 gives a new token and makes the one brought along worthless', async () => {
    await makePerson(world.db, { email: 'one@example.org' })
    const browser = new Browser(world.db)
    const credentials = { email: 'one@example.org', password: PASSWORD }
    expect(await browser.call(signIn, credentials)).toEqual({ ok: true, value: { twoFactorRequired: false } })
    const first = browser.session
    expect(await browser.call(getSession, {})).toMatchObject({ value: { person: { email: 'one@example.org' } } })
    await browser.call(signIn, credentials)
    expect(browser.session).not.toBe(first)
    const thief = new Browser(world.db)
    thief.cookies.set('hexapla.session_token', first ?? '')
    expect(await thief.isSignedIn()).toBe(false)
    await browser.call(signOut, {})
    expect(await browser.isSignedIn()).toBe(false)
  })
})
