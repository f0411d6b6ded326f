import { isSameContent } from '@/core/model/canonical-content'
import { succeed } from '@/core/model/result'
import { applySave } from '@/core/model/unit-transitions'
import type { InputOf } from '@/core/protocol/operation'
import type { saveUnitOperation } from '@/core/protocol/units'
import { changeUnit, unitBefore } from '@/server/commands/change-unit'
import type { Context } from '@/server/context'
import { canTranslate } from '@/server/policies/project-policy'

/** Writes a text over the revision it was made from. What is stored already is not stored again. */
export function saveUnit(ctx: Context, input: InputOf<typeof saveUnitOperation>) {
  const { unitId, operationId, baseRevision, content, intent } = input
  return changeUnit<never>(ctx, {
    unitId,
    operationId,
    baseRevision,
    isAllowed: canTranslate,
    isSame: (applied) => applied.kind === 'edit' && isSameContent(applied.content, content),
    decide: (unit, person) => succeed(applySave(unitBefore(unit), { content, intent, actorId: person.id })),
  })
}
