import { applyRejection } from '@/core/model/unit-transitions'
import type { InputOf } from '@/core/protocol/operation'
import type { rejectUnitOperation } from '@/core/protocol/units'
import { changeUnit, unitBefore } from '@/server/commands/change-unit'
import type { Context } from '@/server/context'
import { canReview } from '@/server/policies/project-policy'

/** Sends exactly the revision the reviewer saw back to its translator, with a reason. */
export function rejectUnit(ctx: Context, input: InputOf<typeof rejectUnitOperation>) {
  const { unitId, operationId, revision, reason } = input
  return changeUnit(ctx, {
    unitId,
    operationId,
    baseRevision: revision,
    isAllowed: canReview,
    isSame: (applied) => applied.kind === 'reject' && applied.reason === reason,
    decide: (unit) => applyRejection(unitBefore(unit), reason),
  })
}
