import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { userInvite } from '@/cli/commands/user-invite'
import type { Terminal } from '@/cli/terminal'
import { acceptInvitation } from '@/server/commands/accept-invitation'
import { makeProject, PASSWORD } from '@/tests/integration/auth/people'
import { Browser, ORIGIN, openWorld, setSettings, unwrap } from '@/tests/integration/auth/test-world'
import type { TestDatabase } from '@/tests/integration/test-database'

vi.mock('node:crypto', async (importOriginal) =>
  (await import('@/tests/integration/auth/cheap-scrypt')).withCheapScrypt(await importOriginal()),
)

const terminal: Terminal = { say: () => undefined, event: () => undefined }

let world: TestDatabase
let slug: string
beforeAll(async () => {
  world = await openWorld()
  slug = await makeProject(world.db, ['fi'])
  setSettings({ DATABASE_URL: world.url })
})
afterAll(async () => world.close())

async function run(typed: Record<string, string>) {
  const started = userInvite.start(typed, terminal)
  return 'wrong' in started ? started : await started
}

describe('hexapla user invite', () => {
  it('makes a link that opens the project to the one invited', async () => {
    const outcome = await run({ email: 'New@Example.org', project: slug, locale: 'fi' })
    if ('wrong' in outcome) throw new Error(outcome.wrong)
    const { data, text } = unwrap(outcome)
    expect(data).toMatchObject({ email: 'new@example.org', role: 'translator', locale: 'fi' })
    expect(text).toContain(String(data.link))
    const secret = new URL(String(data.link)).searchParams.get('secret') ?? ''
    expect(String(data.link).startsWith(`${ORIGIN}/join?`)).toBe(true)
    const browser = new Browser(world.db)
    expect(unwrap(await browser.call(acceptInvitation, { secret, name: 'New', password: PASSWORD }))).toEqual({
      projectId: slug,
    })
  })

  it.each([
    [{ project: 'no-such-project', locale: 'fi' }, 'project-unknown'],
    [{ locale: 'sa' }, 'language-not-in-project'],
    [{}, 'locale-missing'],
  ])('says what is wrong with %j', async (typed, code) => {
    expect(await run({ email: 'a@example.org', project: slug, ...typed })).toMatchObject({ ok: false, code })
  })

  it.each([
    [{ email: 'nobody' }],
    [{ email: 'a@example.org,b@example.org' }],
    [{ email: 'a@example.org', role: 'administrator' }],
    [{ email: 'a@example.org', locale: 'no language' }],
  ])('refuses %j before anything is opened', async (typed) => {
    expect(await run({ project: slug, ...typed })).toHaveProperty('wrong')
  })

  it('writes down that the command line did it', async () => {
    const { rows } = await world.owner.query(
      "SELECT DISTINCT actor_id FROM audit_event WHERE action = 'invitation.create'",
    )
    expect(rows).toEqual([{ actor_id: 'command-line' }])
  })
})
