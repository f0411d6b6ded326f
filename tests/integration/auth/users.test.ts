import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { UserId } from '@/core/model/ids'
import { changeUser } from '@/server/commands/change-user'
import { signIn } from '@/server/commands/sign-in'
import { listUsers } from '@/server/queries/list-users'
import { makePerson, PASSWORD } from '@/tests/integration/auth/people'
import { atTheSameMoment, Browser, openWorld, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

vi.mock('node:crypto', async (importOriginal) =>
  (await import('@/tests/integration/auth/cheap-scrypt')).withCheapScrypt(await importOriginal()),
)

let world: TestDatabase
let administrator: Browser
let administratorId: UserId
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.owner.query('DELETE FROM session; DELETE FROM account; DELETE FROM "user"')
  administratorId = await makePerson(world.db, { email: 'admin@example.org', isAdministrator: true })
  administrator = await signedIn('admin@example.org')
})
afterAll(async () => world.close())

async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser(world.db)
  unwrap(await browser.call(signIn, { email, password: PASSWORD }))
  return browser
}

describe('INJ-03 searching people', () => {
  it.each([
    ['%', ['100 % sure']],
    ['_', ['a_b']],
    ['\\', ['C:\\dir']],
    ["'", ["O'Hara"]],
    ['MÜLLER', ['Anna Müller']],
    ['sure', ['100 % sure']],
    ['  a_b ', ['a_b']],
    ['nobody', []],
  ])('finds %j as it is written', async (search, names) => {
    for (const [index, name] of ['100 % sure', 'a_b', 'C:\\dir', "O'Hara", 'Anna Müller'].entries()) {
      await world.db.user.create({ data: { id: `u${index}`, name, email: `u${index}@example.org` } })
    }
    const { users } = unwrap(await administrator.call(listUsers, { search }))
    expect(users.map(({ name }) => name)).toEqual(names)
  })

  it('lists everybody without a search, by address too, and only for administrators', async () => {
    await makePerson(world.db, { email: 'plain@example.org' })
    const plain = await signedIn('plain@example.org')
    expect(unwrap(await administrator.call(listUsers, {})).users).toHaveLength(2)
    expect(unwrap(await administrator.call(listUsers, { search: 'Plain@' })).users).toHaveLength(1)
    expect(await plain.call(listUsers, {})).toMatchObject({ code: 'forbidden' })
    expect(await new Browser(world.db).call(listUsers, {})).toMatchObject({ code: 'sign-in-required' })
  })
})

describe('AUTH-08 disabling an account', () => {
  it('ends its sessions at once, is told to every instance, and is undone by enabling', async () => {
    const userId = await makePerson(world.db, { email: 'leaver@example.org' })
    const leaver = await signedIn('leaver@example.org')
    const heard: unknown[] = []
    world.owner.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')))
    await world.owner.query('LISTEN hexapla')
    expect(unwrap(await administrator.call(changeUser, { userId, isDisabled: true })).isDisabled).toBe(true)
    expect(await leaver.isSignedIn()).toBe(false)
    await world.owner.query('SELECT 1')
    expect(heard).toContainEqual({ type: 'access', userId })
    const credentials = { email: 'leaver@example.org', password: PASSWORD }
    expect(await leaver.call(signIn, credentials)).toEqual({ ok: false, code: 'credentials-wrong' })
    unwrap(await administrator.call(changeUser, { userId, isDisabled: false }))
    expect(await leaver.isSignedIn()).toBe(false)
    unwrap(await leaver.call(signIn, credentials))
  })

  it('counts even where the database was changed by hand and the session stayed', async () => {
    const userId = await makePerson(world.db, { email: 'byhand@example.org' })
    const browser = await signedIn('byhand@example.org')
    await world.owner.query('UPDATE "user" SET disabled_at = now() WHERE id = $1', [userId])
    expect(await browser.isSignedIn()).toBe(false)
  })

  it('is for administrators, and finds nobody who is not there', async () => {
    const userId = await makePerson(world.db, { email: 'plain@example.org' })
    const plain = await signedIn('plain@example.org')
    const change = { userId: administratorId, isDisabled: true }
    expect(await plain.call(changeUser, change)).toMatchObject({ code: 'forbidden' })
    expect(await plain.call(changeUser, { userId, isAdministrator: true })).toMatchObject({ code: 'forbidden' })
    expect(await new Browser(world.db).call(changeUser, change)).toMatchObject({ code: 'sign-in-required' })
    const nobody = { userId: 'nobody' as UserId, isDisabled: true }
    expect(await administrator.call(changeUser, nobody)).toMatchObject({ code: 'not-found' })
  })
})

describe('administration', () => {
  it('AUTH-01 is given with an end of the sessions from before', async () => {
    const userId = await makePerson(world.db, { email: 'riser@example.org' })
    const riser = await signedIn('riser@example.org')
    unwrap(await administrator.call(changeUser, { userId, isAdministrator: true }))
    expect(await riser.isSignedIn()).toBe(false)
    expect((await (await signedIn('riser@example.org')).context()).actor).toMatchObject({ isAdministrator: true })
  })

  it('stays with the last one who has it', async () => {
    const userId = administratorId
    for (const change of [{ isAdministrator: false }, { isDisabled: true }]) {
      expect(await administrator.call(changeUser, { userId, ...change })).toMatchObject({ code: 'last-administrator' })
    }
    expect(await administrator.isSignedIn()).toBe(true)
    await makePerson(world.db, { email: 'second@example.org', isAdministrator: true })
    unwrap(await administrator.call(changeUser, { userId, isAdministrator: false }))
  })

  it('stays with somebody when two take it from each other at the same moment', async () => {
    const secondId = await makePerson(world.db, { email: 'second@example.org', isAdministrator: true })
    const second = await signedIn('second@example.org')
    const results = await atTheSameMoment(world, 'user', [
      () => administrator.call(changeUser, { userId: secondId, isAdministrator: false }),
      () => second.call(changeUser, { userId: administratorId, isAdministrator: false }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.db.user.count({ where: { isAdministrator: true } })).toBe(1)
  })

  it('writes down who did what', async () => {
    const userId = await makePerson(world.db, { email: 'audited@example.org' })
    unwrap(await administrator.call(changeUser, { userId, isAdministrator: true }))
    unwrap(await administrator.call(changeUser, { userId, isAdministrator: true }))
    const { rows } = await world.owner.query(
      "SELECT actor_id, action, values FROM audit_event WHERE subject_type = 'user' AND subject_id = $1",
      [userId],
    )
    expect(rows).toEqual([{ actor_id: administratorId, action: 'user.change', values: { isAdministrator: true } }])
  })
})
