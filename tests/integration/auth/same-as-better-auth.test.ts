import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { hashSecret } from '@/data/hash-secret'
import { authFor } from '@/server/auth/auth'
import { sessionCookie } from '@/server/auth/auth-cookies'
import { authSettings } from '@/server/auth/auth-settings'
import { startSession } from '@/server/auth/start-session'
import { signIn } from '@/server/commands/sign-in'
import { findActor } from '@/server/find-actor'
import { makePerson, PASSWORD } from '@/tests/integration/auth/people'
import { Browser, openWorld, setSettings, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

vi.mock('node:crypto', async (importOriginal) =>
  (await import('@/tests/integration/auth/cheap-scrypt')).withCheapScrypt(await importOriginal()),
)

let world: TestDatabase
let browser: Browser
let userId: string
beforeAll(async () => {
  world = await openWorld()
  userId = await makePerson(world.db, { email: 'same@example.org' })
  browser = new Browser(world.db)
})
afterAll(async () => world.close())

/** Who the library says is signed in, and who findActor says is, for the same request. */
async function ask(cookie: string): Promise<{ library: string | undefined; ours: string | undefined }> {
  const headers = new Headers({ cookie })
  const library = await authFor(world.db).api.getSession({ headers })
  const { actor } = await findActor(world.db, headers)
  return { library: library?.user.id, ours: actor.kind === 'person' ? actor.id : undefined }
}

function cookieOf(session: string | undefined): string {
  return `hexapla.session_token=${session}`
}

async function freshSession(): Promise<string> {
  unwrap(await browser.call(signIn, { email: 'same@example.org', password: PASSWORD }))
  return browser.session ?? ''
}

it('both know a session the library began, and one we began ourselves', async () => {
  expect(await ask(cookieOf(await freshSession()))).toEqual({ library: userId, ours: userId })
  const ctx = await browser.context()
  expect(await startSession(ctx, userId)).toBe(true)
  expect(await ask(ctx.setCookies[0]?.split(';')[0] ?? '')).toEqual({ library: userId, ours: userId })
})

it('both refuse a cookie that is missing, forged, cut, or signed for something else', async () => {
  const session = await freshSession()
  const token = decodeURIComponent(session).replace(/\.[^.]*$/, '')
  const signedHash = sessionCookie(authSettings(), hashSecret(token)).split(';')[0] ?? ''
  for (const cookie of [
    '',
    cookieOf(''),
    cookieOf(token),
    cookieOf(session.slice(0, -3)),
    cookieOf(`x${session}`),
    cookieOf(session.replace(/%3D$/, '')),
    `__Host-${cookieOf(session)}`,
    signedHash,
  ]) {
    expect(await ask(cookie)).toEqual({ library: undefined, ours: undefined })
  }
})

it('both take the first of two cookies of one name', async () => {
  const session = await freshSession()
  expect(await ask(`${cookieOf(session)}; ${cookieOf('x.y')}`)).toEqual({ library: userId, ours: userId })
  expect(await ask(`${cookieOf('x.y')}; ${cookieOf(session)}`)).toEqual({ library: undefined, ours: undefined })
})

it('both refuse an ended and an expired session', async () => {
  const ended = await freshSession()
  await world.db.session.deleteMany({ where: { userId } })
  expect(await ask(cookieOf(ended))).toEqual({ library: undefined, ours: undefined })
  const expired = await freshSession()
  await world.db.session.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1_000) } })
  // Ours first: the library removes what it finds expired.
  expect((await findActor(world.db, new Headers({ cookie: cookieOf(expired) }))).actor.kind).toBe('anonymous')
  expect(await ask(cookieOf(expired))).toEqual({ library: undefined, ours: undefined })
})

it('both refuse a cookie signed with another secret', async () => {
  const session = await freshSession()
  setSettings({ HEXAPLA_SECRET: 'another-secret-for-tests-of-more-than-32-characters' })
  const { actor } = await findActor(world.db, new Headers({ cookie: cookieOf(session) }))
  expect(actor.kind).toBe('anonymous')
  setSettings({})
})

it('only findActor knows that an account was disabled: its sessions end with it all the same', async () => {
  const session = await freshSession()
  await world.db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
  expect(await ask(cookieOf(session))).toEqual({ library: userId, ours: undefined })
})
