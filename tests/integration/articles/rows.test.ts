import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { hashContent } from '@/data/hash-content'
import { findRow } from '@/server/queries/find-row'
import { getArticle } from '@/server/queries/get-article'
import { listRows } from '@/server/queries/list-rows'
import { openWorkbench, unitOf, type Workbench } from '@/tests/integration/workbench'

const [DE, EN, JA, FI] = ['de', 'en', 'ja', 'fi'] as [Locale, Locale, Locale, Locale]
let bench: Workbench

beforeAll(async () => {
  bench = await openWorkbench(12)
})
afterAll(() => bench.close())

async function rows(locales: Locale[], from = 0, count = 200) {
  const found = await listRows(bench.translator.context, { articleId: bench.articleId, locales, from, count })
  if (!found.ok) throw new Error(found.code)
  return found.value
}

/** Changes a source sentence behind the back of its translations, as an import of a new edition will. */
async function changeSource(position: number, text: string): Promise<void> {
  const content = textContent(text)
  await bench.database.db.segment.updateMany({
    where: { articleId: bench.articleId, position },
    data: { content: [...content] as object[], text, hash: hashContent(content) },
  })
}

/** Lets the German unit at a position cover the next sentence too, as aligning a joined translation will. */
async function joinWithNext(position: number): Promise<void> {
  const { owner } = bench.database
  const unit = bench.units[position]
  const next = bench.units[position + 1]
  await owner.query('UPDATE unit_segment SET unit_id = $1 WHERE unit_id = $2', [unit, next])
  await owner.query('DELETE FROM unit WHERE id = $1', [next])
}

describe('the rows of an article', () => {
  it('come in reading order under their blocks, with the units of every language asked for', async () => {
    const { rows: found, total } = await rows([DE, EN])
    expect(total).toBe(12)
    expect(found.map(({ position }) => position)).toEqual(Array.from({ length: 12 }, (_, index) => index))
    expect(found.map(({ block }) => [block.kind, block.isFirst])).toEqual([
      ['headline', true],
      ...[true, false, false, false, false, true, false, false, false, false, true].map((isFirst) => [
        'paragraph',
        isFirst,
      ]),
    ])
    for (const row of found) {
      expect(Object.keys(row.units).sort()).toEqual(['de', 'en'])
      expect(row.units.de?.segmentIds).toEqual([row.segmentId])
    }
  })

  it('come in ranges, of which the first row knows whether it begins its block', async () => {
    const { rows: found, total } = await rows([DE], 5, 3)
    expect(total).toBe(12)
    expect(found.map(({ position, block }) => [position, block.isFirst])).toEqual([
      [5, false],
      [6, true],
      [7, false],
    ])
    expect((await rows([DE], 12)).rows).toEqual([])
  })

  it('may be asked for without a language, and in the source’s, which has no units', async () => {
    expect((await rows([])).rows.every((row) => Object.keys(row.units).length === 0)).toBe(true)
    expect((await rows([JA])).rows).toHaveLength(12)
  })

  it('are refused in a language the article does not have', async () => {
    const input = { articleId: bench.articleId, locales: [DE, FI], from: 0, count: 1 }
    expect(await listRows(bench.translator.context, input)).toMatchObject({
      code: 'language-not-in-project',
      values: { locale: 'fi' },
    })
  })

  it('show a unit that covers two sentences on both of them', async () => {
    await joinWithNext(8)
    const { rows: found } = await rows([DE], 9, 1)
    expect(found[0]?.units.de?.id).toBe(bench.units[8])
    expect(found[0]?.units.de?.segmentIds).toHaveLength(2)
    expect(await bench.checkLedger()).toEqual([])
  })
})

describe('the next row', () => {
  async function next(
    filter: 'untranslated' | 'waiting' | 'rejected' | 'outdated',
    from: number,
    direction: 'next' | 'previous' = 'next',
  ) {
    const found = await findRow(bench.translator.context, {
      articleId: bench.articleId,
      locale: DE,
      filter,
      from,
      direction,
    })
    if (!found.ok) throw new Error(found.code)
    return found.value.position
  }

  it('of each kind is found in both directions, wrapping round at the ends', async () => {
    for (const position of [2, 5]) unitOf(await bench.translator.save(bench.units[position] as UnitId, 0, 'Ein Satz.'))
    await bench.reviewer.reject(bench.units[5] as UnitId, 1)
    const cases = [
      ['untranslated', -1, 'next', 0],
      ['untranslated', 1, 'next', 3],
      ['untranslated', 11, 'next', 0],
      ['untranslated', 0, 'previous', 11],
      ['waiting', -1, 'next', 2],
      ['waiting', 2, 'next', 2],
      ['waiting', 3, 'next', 2],
      ['waiting', 1, 'previous', 2],
      ['rejected', 5, 'previous', 5],
      ['rejected', -1, 'next', 5],
      ['outdated', -1, 'next', null],
    ] as const
    for (const [filter, from, direction, expected] of cases) {
      expect([filter, from, direction, await next(filter, from, direction)]).toEqual([
        filter,
        from,
        direction,
        expected,
      ])
    }
  })

  it('to bring up to date is one whose source has changed, also when it covers several sentences', async () => {
    unitOf(await bench.translator.save(bench.units[8] as UnitId, 0, 'Zwei Sätze in einem.'))
    await changeSource(2, '文二。')
    await changeSource(9, '文九。')
    expect([await next('outdated', -1), await next('outdated', 2)]).toEqual([2, 8])
    const shown = (await rows([DE])).rows.map((row) => row.units.de?.isOutdated)
    expect(shown).toEqual([2, 8, 9].reduce((all, index) => all.with(index, true), Array(12).fill(false)))
    const overview = await getArticle(bench.translator.context, { articleId: bench.articleId })
    if (!overview.ok) throw new Error(overview.code)
    expect(overview.value.versions.find(({ locale }) => locale === DE)?.progress.outdated).toBe(2)
    expect(unitOf(await bench.translator.save(bench.units[2] as UnitId, 1, 'Ein Satz.'))).toMatchObject({
      isOutdated: false,
      revision: 2,
    })
  })
})

describe('the overview', () => {
  it('adds up, names the people and says who may do what', async () => {
    const found = await getArticle(bench.reviewer.context, { articleId: bench.articleId })
    if (!found.ok) throw new Error(found.code)
    const [german, english] = found.value.versions
    expect(found.value.versions.map(({ locale }) => locale)).toEqual([DE, EN])
    expect(german?.progress).toEqual({ initial: 8, translated: 2, approved: 0, rejected: 1, outdated: 1 })
    expect(english?.progress).toEqual({ initial: 12, translated: 0, approved: 0, rejected: 0, outdated: 0 })
    expect(german?.words).toBe(2 + 2 + 4)
    expect(found.value).toMatchObject({ segmentCount: 12, words: 10 * 3 + 2 * 4 })
    expect(german?.people.map(({ id }) => id).sort()).toEqual(
      [bench.reviewer.person.id, bench.translator.person.id].sort(),
    )
    expect([german?.canTranslate, german?.canReview, german?.canPublish]).toEqual([true, true, false])
    expect([english?.canTranslate, english?.canReview, english?.lastEditAt]).toEqual([false, false, null])
  })
})
