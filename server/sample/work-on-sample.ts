import type { Person } from '@/core/model/actor'
import { isEmptyContent } from '@/core/model/canonical-content'
import type { ArticleId, OperationId, UserId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import { MAX_ROWS } from '@/core/protocol/articles'
import type { UnitView } from '@/core/protocol/units'
import { approveUnit } from '@/server/commands/approve-unit'
import { rejectUnit } from '@/server/commands/reject-unit'
import { saveUnit } from '@/server/commands/save-unit'
import type { Context } from '@/server/context'
import { cutBlocks } from '@/server/import/cut-blocks'
import { readDocument } from '@/server/import/read-document'
import { listRows } from '@/server/queries/list-rows'
import { expectDone } from '@/server/sample/expect-done'
import { SAMPLE_REJECTIONS } from '@/server/sample/sample-plan'

interface SampleWork {
  readonly articleId: ArticleId
  readonly locale: Locale
  readonly bytes: Uint8Array
  readonly people: Readonly<Record<'translator' | 'reviewer' | 'coordinator', UserId>>
}

/** The translator writes the first half of a document, sentence by sentence. */
export async function writeHalfOfSample(ctx: Context, work: SampleWork): Promise<void> {
  const document = expectDone(readDocument({ bytes: work.bytes, fileName: `${work.locale}.md`, locale: work.locale }))
  const sentences = cutBlocks(document.parts, work.locale).flatMap(({ segments }) => segments)
  const units = await listUnits(ctx, work)
  const translator = asPerson(ctx, work.people.translator)
  for (const [position, unit] of units.slice(0, Math.ceil(units.length / 2)).entries()) {
    const content = sentences[position]?.content
    if (content === undefined || isEmptyContent(content) || unit.revision > 0) continue
    const operationId = ctx.newId() as OperationId
    expectDone(
      await saveUnit(translator, {
        unitId: unit.id,
        operationId,
        baseRevision: unit.revision,
        content,
        intent: 'confirm',
      }),
    )
  }
}

/** The reviewer goes through the first half: sends some sentences back with a reason and approves the others. */
export async function reviewSample(ctx: Context, work: SampleWork): Promise<void> {
  const units = await listUnits(ctx, work)
  // The sample's reviewer has two of the languages; the coordinator looks after the rest.
  const reviewer = asPerson(ctx, work.locale === 'de' ? work.people.reviewer : work.people.coordinator)
  const reasons = new Map(SAMPLE_REJECTIONS[work.locale]?.map(({ position, reason }) => [position, reason]))
  for (const [position, unit] of units.slice(0, Math.ceil(units.length / 2)).entries()) {
    if (unit.state !== 'translated') continue
    const change = { unitId: unit.id, operationId: ctx.newId() as OperationId, revision: unit.revision }
    const reason = reasons.get(position)
    expectDone(
      reason === undefined ? await approveUnit(reviewer, change) : await rejectUnit(reviewer, { ...change, reason }),
    )
  }
}

async function listUnits(ctx: Context, { articleId, locale }: SampleWork): Promise<readonly UnitView[]> {
  const { rows } = expectDone(await listRows(ctx, { articleId, locales: [locale], from: 0, count: MAX_ROWS }))
  return rows.flatMap(({ units }) => units[locale] ?? [])
}

/** The same context in the name of one of the sample's people. */
function asPerson(ctx: Context, id: UserId): Context {
  const actor: Person = { kind: 'person', id, name: '', isAdministrator: true, memberships: [] }
  return { ...ctx, actor }
}
