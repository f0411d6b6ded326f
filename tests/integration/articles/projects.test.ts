import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ArticleId, UnitId, VersionId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { inTransaction } from '@/data/database'
import { writeImportedUnits } from '@/data/units'
import { changeProject } from '@/server/commands/change-project'
import { createProject } from '@/server/commands/create-project'
import { publishVersion } from '@/server/commands/publish-version'
import { getProject } from '@/server/queries/get-project'
import { listProjects } from '@/server/queries/list-projects'
import { makeArticle, unitIdsOf } from '@/tests/integration/test-article'
import { contextOf } from '@/tests/integration/test-context'
import { openWorkbench, unitOf, type Workbench } from '@/tests/integration/workbench'

const [DE, EN, JA, FI, LA] = ['de', 'en', 'ja', 'fi', 'la'] as [Locale, Locale, Locale, Locale, Locale]
let bench: Workbench

beforeAll(async () => {
  bench = await openWorkbench(6)
})
afterAll(() => bench.close())
afterEach(async () => {
  expect(await bench.checkLedger(), 'INT-04').toEqual([])
})

const administrator = () =>
  contextOf(bench.database.db, { ...bench.coordinator.person, isAdministrator: true, memberships: [] })
const fourEyes = (...locales: Locale[]) => locales.map((locale) => ({ locale, policy: 'four-eyes' as const }))

function changeLocales(...locales: Locale[]) {
  return changeProject(bench.coordinator.context, { projectId: bench.project.id, locales: fourEyes(...locales) })
}

async function versionsOf(articleId: ArticleId): Promise<readonly string[]> {
  const versions = await bench.database.db.version.findMany({ where: { articleId }, orderBy: { locale: 'asc' } })
  return versions.map(({ locale }) => locale)
}

describe('a project', () => {
  const input = { name: 'Columns', slug: 'columns', sourceLocale: JA, visibility: 'private' as const }

  it('is founded by administrators, once under a name of its own', async () => {
    const locales = [{ locale: LA, policy: 'self-approval' as const }, ...fourEyes(JA, EN)]
    expect(await createProject(contextOf(bench.database.db), { ...input, locales })).toMatchObject({
      code: 'sign-in-required',
    })
    expect(await createProject(bench.coordinator.context, { ...input, locales })).toMatchObject({ code: 'forbidden' })
    const made = await createProject(administrator(), { ...input, locales })
    expect(made).toMatchObject({ ok: true, value: { ...input, locales, canCoordinate: true } })
    expect(await createProject(administrator(), { ...input, locales })).toMatchObject({ code: 'slug-taken' })
    expect(await createProject(administrator(), { ...input, slug: 'other', locales: fourEyes(LA, LA) })).toMatchObject({
      code: 'invalid-input',
    })
  })

  it('AZ-03 is listed to those who work in it, and to administrators', async () => {
    const mine = await listProjects(bench.translator.context)
    expect(mine).toMatchObject({ ok: true, value: { projects: [{ id: bench.project.id, canCoordinate: false }] } })
    const all = await listProjects(administrator())
    expect(all.ok && all.value.projects).toHaveLength(2)
    expect(await listProjects(contextOf(bench.database.db))).toMatchObject({ code: 'sign-in-required' })
  })

  it('shows its articles with the progress of all their versions', async () => {
    unitOf(await bench.translator.save(bench.units[0] as UnitId, 0, 'Titel'))
    const found = await getProject(bench.translator.context, { projectId: bench.project.id })
    if (!found.ok) throw new Error(found.code)
    expect(found.value.articles).toMatchObject([
      {
        id: bench.articleId,
        segmentCount: 6,
        progress: { initial: 11, translated: 1, approved: 0, rejected: 0, outdated: 0 },
      },
    ])
  })

  it('is changed by its coordinators alone', async () => {
    const change = { projectId: bench.project.id, name: 'Renamed', visibility: 'private' as const }
    expect(await changeProject(bench.reviewer.context, change)).toMatchObject({ code: 'forbidden' })
    expect(await changeProject(bench.coordinator.context, change)).toMatchObject({
      ok: true,
      value: { name: 'Renamed', visibility: 'private' },
    })
  })
})

describe('a language more or less', () => {
  it('is there for every article, in the project’s order, with one unit for each sentence', async () => {
    const other = await makeArticle(bench.database.db, bench.project, 3)
    const changed = await changeLocales(FI, JA, EN, DE)
    expect(changed).toMatchObject({ ok: true, value: { locales: fourEyes(FI, JA, EN, DE) } })
    for (const articleId of [bench.articleId, other]) expect(await versionsOf(articleId)).toEqual([DE, EN, FI])
    expect(await unitIdsOf(bench.database.db, other, FI)).toHaveLength(3)
  })

  it('goes when nothing was written in it, and stays when something was, even if it is empty now', async () => {
    await changeLocales(FI, JA, EN, DE)
    expect(await changeLocales(JA, DE)).toMatchObject({ ok: true })
    expect(await versionsOf(bench.articleId)).toEqual([DE])
    const unit = bench.units[1] as UnitId
    unitOf(await bench.translator.save(unit, 0, 'Ein Satz.'))
    unitOf(await bench.translator.save(unit, 1, ''))
    expect(await changeLocales(JA, EN)).toMatchObject({ ok: false, code: 'version-not-empty', values: { locale: DE } })
    expect(await versionsOf(bench.articleId)).toEqual([DE])
  })

  it('FLT-07 changes as a whole or not at all', async () => {
    await changeLocales(JA, DE)
    const change = { projectId: bench.project.id, name: 'Half', locales: fourEyes(FI, LA) }
    expect(await changeProject(bench.coordinator.context, change)).toMatchObject({ code: 'version-not-empty' })
    const found = await getProject(bench.coordinator.context, { projectId: bench.project.id })
    expect(found).toMatchObject({ ok: true, value: { name: 'Renamed', locales: fourEyes(JA, DE) } })
  })

  it('is never taken away from under a text that is being saved', async () => {
    for (let round = 0; round < 10; round += 1) {
      await changeLocales(JA, DE, LA)
      const [unit] = await unitIdsOf(bench.database.db, bench.articleId, LA)
      const [removed, saved] = await Promise.all([
        changeLocales(JA, DE),
        bench.coordinator.save(unit as UnitId, 0, 'Sententia.'),
      ])
      expect(saved.ok).toBe(!removed.ok)
      expect((await versionsOf(bench.articleId)).includes(LA)).toBe(saved.ok)
      if (saved.ok) return
      expect(saved).toMatchObject({ code: 'not-found' })
    }
  })
})

describe('publishing', () => {
  it('is the coordinator’s, and done and recorded once', async () => {
    const input = { articleId: bench.articleId, locale: DE, publication: 'published' as const }
    expect(await publishVersion(bench.reviewer.context, input)).toMatchObject({ code: 'forbidden' })
    for (let time = 0; time < 2; time += 1) {
      expect(await publishVersion(bench.coordinator.context, input)).toEqual({
        ok: true,
        value: { locale: DE, publication: 'published' },
      })
    }
    const audit = await bench.database.owner.query(`SELECT "values" FROM audit_event WHERE action = 'version.publish'`)
    expect(audit.rows).toEqual([{ values: { locale: 'de', publication: 'published' } }])
    expect(await publishVersion(bench.coordinator.context, { ...input, locale: FI })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('imported units', () => {
  async function importInto(
    articleId: ArticleId,
    texts: readonly string[],
    state: 'translated' | 'reviewed' = 'reviewed',
  ) {
    const version = await bench.database.db.version.findFirstOrThrow({ where: { articleId, locale: DE } })
    const units = texts.map((text, position) => ({ position, content: textContent(text), text }))
    const request = { projectId: bench.project.id, versionId: version.id as VersionId, locale: DE, units, state }
    const actorId = bench.coordinator.person.id
    return inTransaction(bench.database.db, (tx) => writeImportedUnits(tx, { ...request, actorId }))
  }

  it('are written with their history, approved ones with an audit row each; what is empty stays untranslated', async () => {
    const articleId = await makeArticle(bench.database.db, { ...bench.project, locales: [DE] }, 4)
    expect(await importInto(articleId, ['Titel', '', 'Drei Wörter hier', ' '])).toBe(2)
    const units = await bench.database.db.unit.findMany({
      where: { version: { articleId } },
      orderBy: { position: 'asc' },
    })
    expect(units.map(({ text, state, revision, words }) => [text, state, revision, words])).toEqual([
      ['Titel', 'reviewed', 1, 1],
      ['', 'initial', 0, 0],
      ['Drei Wörter hier', 'reviewed', 1, 3],
      ['', 'initial', 0, 0],
    ])
  })

  it('touch nothing somebody has written, and say how many they wrote', async () => {
    const articleId = await makeArticle(bench.database.db, { ...bench.project, locales: [DE] }, 3)
    const [first] = await unitIdsOf(bench.database.db, articleId, DE)
    unitOf(await bench.translator.save(first as UnitId, 0, 'Von Hand'))
    expect(await importInto(articleId, ['Titel', 'Zwei', 'Drei', 'zu viel'], 'translated')).toBe(2)
    expect(await importInto(articleId, ['Titel', 'Zwei', 'Drei'])).toBe(0)
    const found = await bench.database.db.unit.findUniqueOrThrow({ where: { id: first } })
    expect(found.text).toBe('Von Hand')
  })
})
