import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ANONYMOUS } from '@/core/model/actor'
import type { ArticleId, UnitId, UserId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import { announce } from '@/data/live-events'
import { changeProject } from '@/server/commands/change-project'
import { publishVersion } from '@/server/commands/publish-version'
import type { Context } from '@/server/context'
import { appEvents } from '@/server/events'
import { articleEvents } from '@/server/queries/article-events'
import { getPublishedArticle } from '@/server/queries/get-published-article'
import { makeArticle, makeProject, unitIdsOf } from '@/tests/integration/test-article'
import { contextOf, makePerson } from '@/tests/integration/test-context'
import { openWorkbench, unitOf, type Workbench, type Worker } from '@/tests/integration/workbench'

const DE = 'de' as Locale
let bench: Workbench

beforeAll(async () => {
  bench = await openWorkbench(20)
  vi.stubEnv('DATABASE_URL', bench.database.url)
})
afterAll(async () => {
  appEvents().close()
  vi.unstubAllEnvs()
  await bench.close()
})

/** A request of somebody who has signed in: rights of streams are looked up by the session. */
async function signIn({ person }: Pick<Worker, 'person'>): Promise<Context> {
  const id = randomUUID()
  const expiresAt = new Date(Date.now() + 3_600_000)
  await bench.database.db.session.create({ data: { id, token: id, userId: person.id, expiresAt } })
  return { ...contextOf(bench.database.db, person), session: { id, token: id } }
}

/** Opens a stream and reads it as a browser would. */
async function follow(ctx: Context, articleId: ArticleId = bench.articleId) {
  const abort = new AbortController()
  const opened = await articleEvents(ctx, { articleId }, abort.signal)
  if (!opened.ok) throw new Error(opened.code)
  const reader = opened.value.body?.getReader()
  if (reader === undefined) throw new Error('a stream without a body')
  await reader.read()
  const next = async (): Promise<Record<string, unknown> | 'end'> => {
    const { value, done } = await reader.read()
    const data = /^data: (.*)$/m.exec(new TextDecoder().decode(value))
    return done ? 'end' : JSON.parse(data?.[1] ?? 'null')
  }
  return { next, leave: () => abort.abort() }
}

describe('the events of an article', () => {
  it('tell of a saved unit by ids, and carry none of its text', async () => {
    const stream = await follow(await signIn(bench.reviewer))
    const unitId = bench.units[3] as UnitId
    unitOf(await bench.translator.save(unitId, 0, 'Geheimer Satz.'))
    const event = await stream.next()
    expect(event).toEqual({
      type: 'unit',
      articleId: bench.articleId,
      unitId,
      locale: 'de',
      position: 3,
      revision: 1,
      state: 'translated',
    })
    stream.leave()
  })

  it('tell of what is published, and of nothing in other articles', async () => {
    const stream = await follow(await signIn(bench.reviewer))
    const other = await makeArticle(bench.database.db, bench.project, 2)
    const [elsewhere] = await unitIdsOf(bench.database.db, other, 'de')
    unitOf(await bench.translator.save(elsewhere as UnitId, 0, 'Woanders.'))
    await publishVersion(bench.coordinator.context, {
      articleId: bench.articleId,
      locale: DE,
      publication: 'published',
    })
    expect(await stream.next()).toMatchObject({ type: 'version', publication: 'published' })
    stream.leave()
  })

  it('tell nothing of a save that was refused', async () => {
    const stream = await follow(await signIn(bench.reviewer))
    const unitId = bench.units[4] as UnitId
    await bench.translator.save(unitId, 7, 'Zu alt.')
    unitOf(await bench.translator.save(unitId, 0, 'Neu.'))
    expect(await stream.next()).toMatchObject({ unitId, revision: 1 })
    stream.leave()
  })

  it('AZ-08 are not for strangers, nor for nobody', async () => {
    const { db } = bench.database
    const elsewhere = await makeProject(db)
    const stranger = await makePerson(db, elsewhere.id, ['coordinator'])
    const ask = (ctx: Context) => articleEvents(ctx, { articleId: bench.articleId }, new AbortController().signal)
    expect(await ask(await signIn({ person: stranger }))).toMatchObject({ code: 'not-found' })
    expect(await ask(contextOf(db, ANONYMOUS))).toMatchObject({ code: 'sign-in-required' })
  })
})

describe('a stream', () => {
  const takings: readonly (readonly [string, (userId: UserId, ctx: Context) => Promise<unknown>])[] = [
    ['AZ-08 the role is taken back', (userId) => bench.database.db.member.deleteMany({ where: { userId } })],
    [
      'AUTH-08 the session is ended',
      (_userId, ctx) => bench.database.db.session.deleteMany({ where: { id: ctx.session?.id } }),
    ],
    [
      'AUTH-08 the person is disabled',
      (userId) => bench.database.db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } }),
    ],
  ]
  it.each(takings)('ends within 5 seconds when %s, announced or not', async (_what, take) => {
    for (const isAnnounced of [true, false]) {
      const worker = await bench.hire('translator:de')
      const ctx = await signIn(worker)
      const stream = await follow(ctx)
      await take(worker.person.id, ctx)
      const takenAt = performance.now()
      if (isAnnounced) await announce(bench.database.db, { type: 'access', userId: worker.person.id })
      expect(await stream.next()).toBe('end')
      expect(performance.now() - takenAt).toBeLessThan(5_000)
    }
  })

  it('goes on when somebody else’s rights change', async () => {
    const stream = await follow(await signIn(bench.reviewer))
    await announce(bench.database.db, { type: 'access', userId: bench.translator.person.id })
    const unitId = bench.units[6] as UnitId
    unitOf(await bench.translator.save(unitId, 0, 'Weiter.'))
    expect(await stream.next()).toMatchObject({ unitId })
    stream.leave()
  })

  it('too many of a session end the oldest', async () => {
    const ctx = await signIn(bench.reviewer)
    const streams = [await follow(ctx), await follow(ctx), await follow(ctx), await follow(ctx)]
    expect(await streams[0]?.next()).toBe('end')
    const unitId = bench.units[7] as UnitId
    unitOf(await bench.translator.save(unitId, 0, 'Noch da.'))
    for (const stream of streams.slice(1)) {
      expect(await stream.next()).toMatchObject({ unitId })
      stream.leave()
    }
  })

  it('FLT-09 ends when events could be missed, and one opened again hears everything', async () => {
    const ctx = await signIn(bench.reviewer)
    const before = await follow(ctx)
    const ended = await bench.database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE 'LISTEN%' OR query = 'SELECT 1'`,
    )
    expect(ended.rowCount).toBeGreaterThan(0)
    expect(await before.next()).toBe('end')
    const after = await follow(ctx)
    const unitId = bench.units[8] as UnitId
    unitOf(await bench.translator.save(unitId, 0, 'Wieder da.'))
    expect(await after.next()).toMatchObject({ unitId })
    after.leave()
  })
})

describe('what is kept for readers', () => {
  it('AZ-15 is forgotten as soon as a change is announced', async () => {
    await appEvents().whenListening()
    const { db } = bench.database
    const { slug } = await db.article.findUniqueOrThrow({ where: { id: bench.articleId } })
    const read = () => getPublishedArticle(contextOf(db), { slug, locale: DE })
    const first = await read()
    expect(first.ok).toBe(true)
    expect(await read()).toEqual(first)
    const kept = await read()
    expect(kept.ok && first.ok && kept.value === first.value).toBe(true)
    await changeProject(bench.coordinator.context, { projectId: bench.project.id, visibility: 'private' })
    await expect.poll(read, { timeout: 1_000 }).toMatchObject({ code: 'not-found' })
  })
})
