import type { Person } from '@/core/model/actor'
import { isSameContent } from '@/core/model/canonical-content'
import type { InlineContent } from '@/core/model/inline-content'
import { fail, type Result } from '@/core/model/result'
import { applyApproval, type Transition } from '@/core/model/unit-transitions'
import type { InputOf } from '@/core/protocol/operation'
import type { approveUnitOperation } from '@/core/protocol/units'
import type { AppliedOperation, LocatedUnit } from '@/data/locate'
import { changeUnit, unitBefore } from '@/server/commands/change-unit'
import type { Context } from '@/server/context'
import { canReview, mayApproveText } from '@/server/policies/project-policy'

/** Approves the text of exactly the revision the reviewer saw, as it stands or corrected. */
export function approveUnit(ctx: Context, input: InputOf<typeof approveUnitOperation>) {
  const { unitId, operationId, revision, content } = input
  return changeUnit(ctx, {
    unitId,
    operationId,
    baseRevision: revision,
    isAllowed: canReview,
    isSame: (applied) => isSameApproval(applied, content),
    decide: (unit, person) => decideApproval(unit, person, content),
  })
}

function isSameApproval(applied: AppliedOperation, content: InlineContent | undefined): boolean {
  if (content === undefined) return applied.kind === 'approve'
  return (applied.kind === 'approve' || applied.kind === 'correct') && isSameContent(applied.content, content)
}

/** Correcting one's own text does not make it somebody else's: four eyes are asked about the text that was there. */
function decideApproval(
  unit: LocatedUnit,
  person: Person,
  content: InlineContent | undefined,
): Result<Transition, 'nothing-to-approve' | 'own-work'> {
  const before = unitBefore(unit)
  const approval = applyApproval(before, { content, actorId: person.id })
  if (!approval.ok || approval.value === undefined) return approval
  return mayApproveText(person, before.authorId, unit.policy) ? approval : fail('own-work')
}
