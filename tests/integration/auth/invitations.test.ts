import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ProjectId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import { acceptInvitation } from '@/server/commands/accept-invitation'
import { invitePerson } from '@/server/commands/invite-person'
import { removeMember } from '@/server/commands/remove-member'
import { signIn } from '@/server/commands/sign-in'
import { withdrawInvitation } from '@/server/commands/withdraw-invitation'
import { listInvitations } from '@/server/queries/list-invitations'
import { listMembers } from '@/server/queries/list-members'
import { makePerson, makeProject, PASSWORD } from '@/tests/integration/auth/people'
import { atTheSameMoment, Browser, openWorld, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

vi.mock('node:crypto', async (importOriginal) =>
  (await import('@/tests/integration/auth/cheap-scrypt')).withCheapScrypt(await importOriginal()),
)

const [en, fi, sa] = ['en', 'fi', 'sa'] as [Locale, Locale, Locale]

let world: TestDatabase
let projectId: ProjectId
let otherProjectId: ProjectId
let administrator: Browser
beforeAll(async () => {
  world = await openWorld()
  projectId = await makeProject(world.db, ['en', 'fi'])
  otherProjectId = await makeProject(world.db, ['en'])
  await makePerson(world.db, { email: 'admin@example.org', isAdministrator: true })
  administrator = await signedIn('admin@example.org')
})
afterAll(async () => world.close())

async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser(world.db)
  unwrap(await browser.call(signIn, { email, password: PASSWORD }))
  return browser
}

async function invite(email: string, role: 'translator' | 'reviewer' | 'coordinator' = 'translator'): Promise<string> {
  const locale = role === 'coordinator' ? null : en
  const { link } = unwrap(await administrator.call(invitePerson, { projectId, email, role, locale }))
  expect(link).toMatch(/^http:\/\/localhost:3000\/join\?secret=[\w-]{43}$/)
  return link.split('secret=')[1] ?? ''
}

async function rolesOf(email: string): Promise<string[]> {
  const { members } = unwrap(await administrator.call(listMembers, { projectId }))
  return members.filter((member) => member.email === email).map(({ role, locale }) => `${role}:${locale}`)
}

const newcomer = { name: 'Newcomer', password: PASSWORD }

describe('AUTH-12 an invitation', () => {
  it('makes an account for whoever holds the link, and gives the role it was made for', async () => {
    const secret = await invite('new@example.org', 'reviewer')
    const browser = new Browser(world.db)
    expect(unwrap(await browser.call(acceptInvitation, { secret, ...newcomer }))).toEqual({ projectId })
    expect(await rolesOf('new@example.org')).toEqual(['reviewer:en'])
    const { actor } = await browser.context()
    expect(actor).toMatchObject({
      isAdministrator: false,
      memberships: [{ projectId, role: 'reviewer', locale: 'en' }],
    })
  })

  it('gives a person who is signed in the role, and a new session (AUTH-01)', async () => {
    await makePerson(world.db, { email: 'present@example.org' })
    const browser = await signedIn('present@example.org')
    const before = browser.session
    unwrap(await browser.call(acceptInvitation, { secret: await invite('present@example.org') }))
    expect(browser.session).not.toBe(before)
    const thief = new Browser(world.db)
    thief.cookies.set('hexapla.session_token', before ?? '')
    expect(await thief.isSignedIn()).toBe(false)
    expect(await rolesOf('present@example.org')).toEqual(['translator:en'])
  })

  it('is not for somebody else who is signed in, and stays good for the one invited', async () => {
    await makePerson(world.db, { email: 'thief@example.org' })
    const secret = await invite('meant@example.org')
    const thief = await signedIn('thief@example.org')
    expect(await thief.call(acceptInvitation, { secret })).toMatchObject({ code: 'link-for-someone-else' })
    expect(await thief.call(acceptInvitation, { secret, ...newcomer })).toMatchObject({ code: 'link-for-someone-else' })
    expect(await rolesOf('thief@example.org')).toEqual([])
    unwrap(await new Browser(world.db).call(acceptInvitation, { secret, ...newcomer }))
  })

  it('to an address with an account asks its owner to sign in, and never sets a new password', async () => {
    await makePerson(world.db, { email: 'owner@example.org' })
    const secret = await invite('owner@example.org')
    const stranger = new Browser(world.db)
    const takeOver = { secret, name: 'Stranger', password: 'a password of the stranger' }
    expect(await stranger.call(acceptInvitation, takeOver)).toMatchObject({ code: 'sign-in-required' })
    unwrap(await (await signedIn('owner@example.org')).call(acceptInvitation, { secret }))
  })

  it('is good once, also when two come at the same moment', async () => {
    const secret = await invite('once@example.org')
    const results = await Promise.all(
      [1, 2, 3].map(() => new Browser(world.db).call(acceptInvitation, { secret, ...newcomer })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await new Browser(world.db).call(acceptInvitation, { secret, ...newcomer })).toMatchObject({
      code: 'link-not-valid',
    })
    expect(await rolesOf('once@example.org')).toEqual(['translator:en'])
  })

  it('is good once for somebody who takes it up in two windows', async () => {
    await makePerson(world.db, { email: 'twice@example.org' })
    const windows = [await signedIn('twice@example.org'), await signedIn('twice@example.org')]
    const secret = await invite('twice@example.org')
    const results = await atTheSameMoment(
      world,
      'invitation',
      windows.map((window) => () => window.call(acceptInvitation, { secret })),
    )
    expect(results.map((result) => (result.ok ? 'in' : result.code)).sort()).toEqual(['in', 'link-not-valid'])
  })

  it('ends after seven days, when it is withdrawn, and when the same is offered anew', async () => {
    const accept = (secret: string, browser = new Browser(world.db)) =>
      browser.call(acceptInvitation, { secret, ...newcomer })
    const late = new Browser(world.db)
    late.laterMs = 7 * 24 * 60 * 60 * 1_000 + 1_000
    expect(await accept(await invite('late@example.org'), late)).toMatchObject({ code: 'link-not-valid' })
    const withdrawn = await invite('withdrawn@example.org')
    const { invitations } = unwrap(await administrator.call(listInvitations, { projectId }))
    const invitationId = invitations.find(({ email }) => email === 'withdrawn@example.org')?.id
    if (invitationId === undefined) throw new Error('the invitation is not listed')
    const elsewhere = { projectId: otherProjectId, invitationId }
    expect(await administrator.call(withdrawInvitation, elsewhere)).toMatchObject({ code: 'not-found' })
    unwrap(await administrator.call(withdrawInvitation, { projectId, invitationId }))
    expect(await accept(withdrawn)).toMatchObject({ code: 'link-not-valid' })
    const first = await invite('anew@example.org')
    await invite('anew@example.org')
    expect(await accept(first)).toMatchObject({ code: 'link-not-valid' })
  })

  it('stores no secret that could be read, and names none in the audit', async () => {
    const secret = await invite('secret@example.org')
    const { rows } = await world.owner.query('SELECT * FROM invitation')
    const audit = await world.owner.query('SELECT * FROM audit_event')
    expect(JSON.stringify([rows, audit.rows])).not.toContain(secret)
    expect(JSON.stringify(audit.rows)).not.toContain('secret@example.org')
  })

  it('asks a newcomer for a name and a good password', async () => {
    const secret = await invite('careless@example.org')
    const accept = (fields: object) => new Browser(world.db).call(acceptInvitation, { secret, ...fields })
    expect(await accept({})).toMatchObject({ code: 'invalid-input', values: { field: 'name' } })
    expect(await accept({ name: 'Careless' })).toMatchObject({ code: 'invalid-input', values: { field: 'password' } })
    expect(await accept({ name: 'Careless', password: 'password' })).toMatchObject({ code: 'password-too-common' })
    expect(await accept(newcomer)).toMatchObject({ ok: true })
  })
})

describe('inviting', () => {
  it('is for coordinators of that project and administrators', async () => {
    const coordinator = new Browser(world.db)
    unwrap(
      await coordinator.call(acceptInvitation, { secret: await invite('co@example.org', 'coordinator'), ...newcomer }),
    )
    const translator = new Browser(world.db)
    unwrap(await translator.call(acceptInvitation, { secret: await invite('tr@example.org'), ...newcomer }))
    const invitation = { projectId, email: 'x@example.org', role: 'translator', locale: fi } as const
    expect(await coordinator.call(invitePerson, invitation)).toMatchObject({ ok: true })
    expect(await translator.call(invitePerson, invitation)).toMatchObject({ code: 'forbidden' })
    expect(await new Browser(world.db).call(invitePerson, invitation)).toMatchObject({ code: 'sign-in-required' })
    const abroad = { ...invitation, projectId: otherProjectId, locale: en }
    expect(await coordinator.call(invitePerson, abroad)).toMatchObject({ code: 'not-found' })
    expect(await coordinator.call(listMembers, { projectId: otherProjectId })).toMatchObject({ code: 'not-found' })
    expect(await translator.call(listMembers, { projectId })).toMatchObject({ code: 'forbidden' })
    expect(await translator.call(listInvitations, { projectId })).toMatchObject({ code: 'forbidden' })
  })

  it('names a language of the project for translators and reviewers, and none for coordinators', async () => {
    const attempt = (role: 'translator' | 'coordinator', locale: Locale | null) =>
      administrator.call(invitePerson, { projectId, email: 'y@example.org', role, locale })
    expect(await attempt('translator', sa)).toMatchObject({ code: 'language-not-in-project' })
    expect(await attempt('translator', null)).toMatchObject({ code: 'invalid-input' })
    expect(await attempt('coordinator', en)).toMatchObject({ code: 'invalid-input' })
    const nowhere = { projectId: '00000000-0000-4000-8000-000000000000' as ProjectId, email: 'y@example.org' }
    expect(await administrator.call(invitePerson, { ...nowhere, role: 'coordinator', locale: null })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('AUTH-08 taking a role back', () => {
  it('counts from the next request on, and is told to every instance', async () => {
    const browser = new Browser(world.db)
    unwrap(await browser.call(acceptInvitation, { secret: await invite('gone@example.org'), ...newcomer }))
    const { members } = unwrap(await administrator.call(listMembers, { projectId }))
    const member = members.find(({ email }) => email === 'gone@example.org')
    if (member === undefined) throw new Error('the member is not listed')
    const heard: string[] = []
    world.owner.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await world.owner.query('LISTEN hexapla')
    const elsewhere = { projectId: otherProjectId, memberId: member.id }
    expect(await administrator.call(removeMember, elsewhere)).toMatchObject({ code: 'not-found' })
    unwrap(await administrator.call(removeMember, { projectId, memberId: member.id }))
    await world.owner.query('SELECT 1')
    expect(heard.map((payload) => JSON.parse(payload))).toContainEqual({ type: 'access', userId: member.userId })
    expect((await browser.context()).actor).toMatchObject({ kind: 'person', memberships: [] })
    expect(await administrator.call(removeMember, { projectId, memberId: member.id })).toMatchObject({
      code: 'not-found',
    })
  })
})
