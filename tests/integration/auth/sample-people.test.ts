import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ProjectId } from '@/core/model/ids'
import { signIn } from '@/server/commands/sign-in'
import { signInAsSample } from '@/server/commands/sign-in-as-sample'
import { ensureSamplePeople } from '@/server/sample/sample-people'
import { makeProject } from '@/tests/integration/auth/people'
import { Browser, openWorld, setSettings, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

vi.mock('node:crypto', async (importOriginal) =>
  (await import('@/tests/integration/auth/cheap-scrypt')).withCheapScrypt(await importOriginal()),
)

const embedded = { HEXAPLA_DATABASE: 'embedded', HOST: '127.0.0.1' }

let world: TestDatabase
let projectId: ProjectId
beforeAll(async () => {
  world = await openWorld()
  projectId = await makeProject(world.db, ['en', 'la', 'fi', 'de'])
  await ensureSamplePeople(await new Browser(world.db).context(), projectId)
})
afterEach(() => setSettings({}))
afterAll(async () => world.close())

function local(): Browser {
  return new Browser(world.db, '127.0.0.1')
}

describe("the sample's people", () => {
  it('are made once, with their roles', async () => {
    const again = await ensureSamplePeople(await local().context(), projectId)
    expect(await world.db.user.count()).toBe(3)
    expect(await world.db.member.count()).toBe(9)
    expect(await world.db.member.count({ where: { userId: again.reviewer, role: 'reviewer' } })).toBe(4)
  })

  it('are at one click on this machine over the embedded database', async () => {
    setSettings(embedded)
    for (const person of ['translator', 'reviewer', 'coordinator'] as const) {
      const browser = local()
      unwrap(await browser.call(signInAsSample, { person }))
      expect((await browser.context()).actor).toMatchObject({ name: `Sample ${person}`, isAdministrator: false })
    }
  })

  it.each([
    ['a database of its own', { ...embedded, HEXAPLA_DATABASE: 'external' }, '127.0.0.1', {}],
    ['no word about the database', { HOST: '127.0.0.1' }, '127.0.0.1', {}],
    ['a server open to the network', { ...embedded, HOST: '0.0.0.0' }, '127.0.0.1', {}],
    ['a client elsewhere', embedded, '192.0.2.1', {}],
    ['a client behind a proxy on this machine', embedded, '127.0.0.1', { 'x-forwarded-for': '192.0.2.1' }],
    ['a name that was bound to this machine', embedded, '127.0.0.1', { host: 'evil.example:3000' }],
  ])('are not there for %s', async (_, settings, address, headers) => {
    setSettings(settings)
    const browser = new Browser(world.db, address)
    Object.assign(browser.headers, headers)
    expect(await browser.call(signInAsSample, { person: 'translator' })).toEqual({ ok: false, code: 'not-found' })
    expect(await browser.isSignedIn()).toBe(false)
  })

  it('are not there where people are told another address', async () => {
    setSettings(embedded)
    const ctx = { ...(await local().context()), publicOrigin: 'https://hexapla.example' }
    expect(await signInAsSample(ctx, { person: 'translator' })).toEqual({ ok: false, code: 'not-found' })
  })

  it('have no password', async () => {
    for (const password of ['', ' ', 'sample', 'undefined', 'null']) {
      const result = await local().call(signIn, { email: 'translator@sample.invalid', password })
      expect(result).toMatchObject({ ok: false, code: 'credentials-wrong' })
    }
  })

  it('are not there when they were disabled', async () => {
    setSettings(embedded)
    await world.db.user.updateMany({ data: { disabledAt: new Date() } })
    expect(await local().call(signInAsSample, { person: 'reviewer' })).toEqual({ ok: false, code: 'not-found' })
  })
})
