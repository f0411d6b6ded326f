import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS } from '@/core/protocol/operations'
import { confirmTwoFactorOperation } from '@/core/protocol/session'
import { callAs } from '@/tests/integration/authorisation/calls'
import { ACTORS, type ActorName, MATRIX, type Verdict } from '@/tests/integration/authorisation/matrix'
import { type AppProcess, startApp } from '@/tests/rig/app-process'
import { digestDatabase } from '@/tests/rig/database-digest'
import { type Answer, HttpClient } from '@/tests/rig/http-client'
import { oneTimeCode } from '@/tests/rig/one-time-code'
import { buildWorld, enrolDisabled, enrolStranger, halfSignIn, succeed, type World } from '@/tests/rig/world'
import { listSourceFiles } from '@/tests/source-files'

describe('AZ-01 the matrix', () => {
  it('names every operation, and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort())
  })

  it('covers every exported verb of every route', () => {
    const declared = new Set(OPERATIONS.map(({ method, path }) => `${method} /api/v1${path}`))
    const exported = listSourceFiles(/^app\/.*\/route\.tsx?$/).flatMap((file) =>
      verbsOf(file).map((verb) => `${verb} ${addressOf(file)}`),
    )
    const open = new Set(['GET /api/health', 'GET /api/ready', 'GET /api/v1/openapi.json'])
    expect(exported.filter((door) => !declared.has(door) && !open.has(door))).toEqual([])
    expect([...declared].filter((door) => !exported.includes(door))).toEqual([])
  })
})

describe('AZ-02 every cell of the matrix', () => {
  let app: AppProcess
  let world: World
  let database: Client
  let clients: Readonly<Record<ActorName, HttpClient>>

  beforeAll(async () => {
    app = await startApp()
    world = await buildWorld(`http://127.0.0.1:${app.port}`, app.setUpLink ?? '')
    clients = await enrolEverybody(world)
    database = new Client({ connectionString: app.databaseUrl })
    await database.connect()
  })

  afterAll(async () => {
    await database.end()
    await app.dispose()
  })

  // Ends sessions and uses up attempts: its own tests cover who may.
  const SELF_ENDING = new Set([
    'session.end',
    'session.create',
    'session.verify',
    'set-up.complete',
    'invitation.accept',
    'session.sample',
  ])

  for (const operation of OPERATIONS.filter(({ id }) => !SELF_ENDING.has(id))) {
    for (const scope of ['own', 'other'] as const) {
      const expected = MATRIX[operation.id]?.[scope]
      if (expected === undefined) continue
      it(`${operation.id} on ${scope === 'own' ? 'project one' : 'project two'}`, async () => {
        const before = await digestDatabase(database)
        const verdicts: [ActorName, Verdict | number][] = []
        for (const actor of ACTORS) {
          const answer = await callAs(clients[actor], operation, scope === 'own' ? world.one : world.two)
          verdicts.push([actor, verdictOf(operation.id, answer, expected[actor])])
        }
        expect(Object.fromEntries(verdicts)).toEqual(expected)
        expect(await digestDatabase(database)).toBe(before)
      })
    }
  }
})

/** Operations whose call names something that is not there, so that whoever may is told so. */
const NAMES_NOTHING = new Set([
  'session.sample',
  'account.end-session',
  'user.change',
  'member.remove',
  'invitation.withdraw',
])

/** Rights let a call through when it is answered, or refused for a reason that comes after rights: a stale revision, say. */
function verdictOf(operationId: string, { status, body }: Answer, expected: Verdict): Verdict | number {
  if (status < 400) return 'ok'
  const isRefusal = ['sign-in-required', 'forbidden', 'not-found'].includes(body?.code)
  if (!isRefusal && status < 500) return 'ok'
  return expected === 'ok' && body?.code === 'not-found' && NAMES_NOTHING.has(operationId) ? 'ok' : status
}

async function enrolEverybody(world: World): Promise<Record<ActorName, HttpClient>> {
  const confirm = async (uri: string, client: HttpClient) => {
    await succeed(client, confirmTwoFactorOperation, { code: oneTimeCode(uri) })
  }
  return {
    anonymous: new HttpClient(world.administrator.origin),
    stranger: await enrolStranger(world),
    translatorFi: await world.enrol(world.one, 'translator', 'fi'),
    translatorEn: await world.enrol(world.one, 'translator', 'en'),
    reviewerEn: await world.enrol(world.one, 'reviewer', 'en'),
    coordinatorOne: await world.enrol(world.one, 'coordinator', null),
    coordinatorTwo: await world.enrol(world.two, 'coordinator', null),
    administrator: world.administrator,
    disabled: await enrolDisabled(world),
    halfSignedIn: await halfSignIn(world, confirm),
  }
}

function verbsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  return [...code.matchAll(/export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g)].map(
    (match) => match[1] ?? '',
  )
}

function addressOf(file: string): string {
  return `/${file
    .replace(/^app\//, '')
    .replace(/\/route\.tsx?$/, '')
    .replace(/\[(\w+)\]/g, '{$1}')}`
}
