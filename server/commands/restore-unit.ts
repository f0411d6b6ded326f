import { isSameContent } from '@/core/model/canonical-content'
import { fail, succeed } from '@/core/model/result'
import { applyRestoration } from '@/core/model/unit-transitions'
import type { InputOf } from '@/core/protocol/operation'
import type { restoreUnitOperation } from '@/core/protocol/units'
import { findRevision } from '@/data/unit-history'
import { changeUnit, unitBefore } from '@/server/commands/change-unit'
import type { Context } from '@/server/context'
import { canTranslate } from '@/server/policies/project-policy'

/** Makes the text of an earlier revision the newest one; nothing of the history goes away. */
export function restoreUnit(ctx: Context, input: InputOf<typeof restoreUnitOperation>) {
  const { unitId, operationId, baseRevision, restoredRevision } = input
  return changeUnit<'not-found'>(ctx, {
    unitId,
    operationId,
    baseRevision,
    isAllowed: canTranslate,
    async isSame(applied) {
      const revision = await findRevision(ctx.db, unitId, restoredRevision)
      return applied.kind === 'restore' && revision !== undefined && isSameContent(applied.content, revision.content)
    },
    async decide(unit, person) {
      const revision = await findRevision(ctx.db, unitId, restoredRevision)
      if (revision === undefined) return fail('not-found')
      return succeed(applyRestoration(unitBefore(unit), revision, person.id))
    },
  })
}
