import type { ArticleId, ProjectId, UnitId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import { listRowsOperation } from '@/core/protocol/articles'
import { createArticleOperation } from '@/core/protocol/import'
import type { Operation, SentInputOf } from '@/core/protocol/operation'
import {
  createProjectOperation,
  invitePersonOperation,
  listMembersOperation,
  removeMemberOperation,
} from '@/core/protocol/projects'
import {
  acceptInvitationOperation,
  changeUserOperation,
  getSessionOperation,
  setUpOperation,
  signInOperation,
  startTwoFactorOperation,
} from '@/core/protocol/session'
import { type Answer, HttpClient } from '@/tests/rig/http-client'

export const PASSWORD = 'six columns, one text'

export interface WorldProject {
  readonly id: ProjectId
  readonly articleId: ArticleId
  readonly slug: string
  /** Units of the article's first segments, by language. */
  readonly units: Readonly<Record<string, readonly UnitId[]>>
}

export interface World {
  readonly administrator: HttpClient
  readonly one: WorldProject
  readonly two: WorldProject
  /** Makes a person with one role, signed in. */
  enrol(
    project: WorldProject,
    role: 'translator' | 'reviewer' | 'coordinator',
    locale: string | null,
  ): Promise<HttpClient>
}

const SENTENCES = [
  '六つの欄に一つの本文を並べた。',
  '写字生は毎日書き続けた。',
  '一行ごとに意味が揃っている。',
  'その本は失われた。',
  '今もその考えは生きている。',
]
let people = 0

/** Two private projects, each with one article in English, Finnish and German, made through the API and nothing else. */
export async function buildWorld(origin: string, setUpLink: string): Promise<World> {
  const administrator = await setUp(origin, setUpLink)
  const one = await foundProject(administrator, 'one')
  const two = await foundProject(administrator, 'two')
  return {
    administrator,
    one,
    two,
    async enrol(project, role, locale) {
      people += 1
      const invited = await succeed(administrator, invitePersonOperation, {
        projectId: project.id,
        email: `person-${people}@example.org`,
        role,
        locale,
      })
      const client = new HttpClient(origin)
      const secret = secretOf(invited.body.link)
      await succeed(client, acceptInvitationOperation, { secret, name: `Person ${people}`, password: PASSWORD })
      return client
    },
  }
}

/** Somebody with an account and no role anywhere. */
export async function enrolStranger(world: World): Promise<HttpClient> {
  const client = await world.enrol(world.two, 'translator', 'de')
  const { userId } = await whoIs(client)
  const members = await succeed(world.administrator, listMembersOperation, { projectId: world.two.id })
  const member = members.body.members.find((candidate: { userId: string }) => candidate.userId === userId)
  await succeed(world.administrator, removeMemberOperation, { projectId: world.two.id, memberId: member.id })
  return client
}

/** Somebody whose account was disabled while signed in. */
export async function enrolDisabled(world: World): Promise<HttpClient> {
  const client = await world.enrol(world.one, 'coordinator', null)
  const { userId } = await whoIs(client)
  await succeed(world.administrator, changeUserOperation, { userId, isDisabled: true })
  return client
}

/** A sign-in that stopped before its one-time code. */
export async function halfSignIn(
  world: World,
  confirm: (uri: string, client: HttpClient) => Promise<void>,
): Promise<HttpClient> {
  const client = await world.enrol(world.one, 'coordinator', null)
  const { email } = await whoIs(client)
  const started = await succeed(client, startTwoFactorOperation, { password: PASSWORD })
  await confirm(started.body.uri, client)
  const half = new HttpClient(client.origin)
  const answer = await succeed(half, signInOperation, { email, password: PASSWORD })
  if (answer.body.twoFactorRequired !== true) throw new Error('no second factor was asked for')
  return half
}

/** Calls an operation that must succeed. */
export async function succeed<Op extends Operation>(
  client: HttpClient,
  operation: Op,
  input: SentInputOf<Op>,
): Promise<Answer> {
  const answer = await client.call(operation, input)
  if (answer.status !== 200) throw new Error(`${operation.id} answered ${answer.status}: ${answer.text}`)
  return answer
}

export async function whoIs(client: HttpClient): Promise<{ userId: string; email: string }> {
  const { body } = await succeed(client, getSessionOperation, {})
  if (body.person === null) throw new Error('nobody is signed in')
  return { userId: body.person.id, email: body.person.email }
}

async function setUp(origin: string, setUpLink: string): Promise<HttpClient> {
  const client = new HttpClient(origin)
  const administrator = { name: 'Administrator', email: 'administrator@example.org', password: PASSWORD }
  await succeed(client, setUpOperation, { secret: secretOf(setUpLink), ...administrator })
  return client
}

async function foundProject(client: HttpClient, slug: string): Promise<WorldProject> {
  const locales = ['en', 'fi', 'de'].map((locale) => ({ locale, policy: 'four-eyes' as const }))
  const project = await succeed(client, createProjectOperation, {
    name: `Project ${slug}`,
    slug: `project-${slug}`,
    sourceLocale: 'ja',
    visibility: 'private',
    locales,
  })
  const parts = [
    { role: 'headline' as const, level: 1, content: textContent('六欄聖書の話') },
    ...SENTENCES.map((text) => ({ role: 'paragraph' as const, level: 0, content: textContent(text) })),
  ]
  const created = await succeed(client, createArticleOperation, {
    projectId: project.body.id,
    slug: `article-${slug}`,
    sourceLocale: 'ja',
    date: '2026-11-02',
    targetLocales: ['en', 'fi', 'de'],
    parts,
  })
  const { articleId } = created.body
  const rows = await succeed(client, listRowsOperation, { articleId, locales: 'en,fi,de' })
  const unitsIn = (locale: string) =>
    rows.body.rows.map((item: { units: Record<string, { id: UnitId }> }) => item.units[locale]?.id)
  return {
    id: project.body.id,
    articleId,
    slug: `article-${slug}`,
    units: { en: unitsIn('en'), fi: unitsIn('fi'), de: unitsIn('de') },
  }
}

function secretOf(link: string): string {
  const secret = new URL(link).searchParams.get('secret')
  if (secret === null) throw new Error(`no secret in ${link}`)
  return secret
}
