import { type CallCode, callApi } from '@/browser/api-client'
import { newOperationId } from '@/browser/new-operation-id'
import { theirsOf } from '@/browser/outbox/save-verdict'
import { canonicalContent } from '@/core/model/canonical-content'
import type { OperationId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Failure, Result } from '@/core/model/result'
import { approveUnitOperation, rejectUnitOperation, type UnitView } from '@/core/protocol/units'

/** What a reviewer says of exactly one revision of a text. */
export type Decision =
  | { readonly kind: 'approve'; readonly unit: UnitView; readonly correction?: InlineContent }
  | { readonly kind: 'reject'; readonly unit: UnitView; readonly reason: string }

export type DecisionOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed'; readonly unit: UnitView }
  | { readonly kind: 'failed'; readonly failure: Failure<CallCode> }

/** Sends decisions; one that got no answer is repeated under its own id, so that it counts once. */
export function createDecider(): (decision: Decision) => Promise<DecisionOutcome> {
  const unanswered = new Map<string, OperationId>()
  return async (decision) => {
    const name = nameOf(decision)
    const operationId = unanswered.get(name) ?? newOperationId()
    unanswered.set(name, operationId)
    const answer = await send(decision, operationId)
    if (answer.ok || answer.code !== 'network-lost') unanswered.delete(name)
    return outcomeOf(answer)
  }
}

function nameOf(decision: Decision): string {
  const { kind, unit } = decision
  const what = kind === 'reject' ? decision.reason : canonicalContent(decision.correction ?? [])
  return JSON.stringify([kind, unit.id, unit.revision, what])
}

function send(decision: Decision, operationId: OperationId): Promise<Result<unknown, CallCode>> {
  const { id: unitId, revision } = decision.unit
  if (decision.kind === 'reject') {
    return callApi(rejectUnitOperation, { unitId, operationId, revision, reason: decision.reason })
  }
  const content = decision.correction && [...decision.correction]
  return callApi(approveUnitOperation, { unitId, operationId, revision, ...(content && { content }) })
}

function outcomeOf(answer: Result<unknown, CallCode>): DecisionOutcome {
  if (answer.ok) return { kind: 'done' }
  const unit = answer.code === 'revision-stale' ? theirsOf(answer.details) : undefined
  return unit === undefined ? { kind: 'failed', failure: answer } : { kind: 'changed', unit }
}
