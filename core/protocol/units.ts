import { z } from 'zod'
import { inlineContentSchema, storableText } from '@/core/model/inline-content'
import { defineOperation } from '@/core/protocol/define-operation'
import * as field from '@/core/protocol/fields'

/** A unit as an editor or reviewer sees it. */
export const unitView = z.object({
  id: field.unitId,
  locale: field.locale,
  content: inlineContentSchema,
  text: z.string(),
  state: field.unitState,
  revision: field.revision,
  isOutdated: z.boolean(),
  reason: z.string().nullable(),
  author: z.object({ id: z.string(), name: z.string() }).nullable(),
  updatedAt: field.dateTime.nullable(),
  /** Segments it covers, in order: the grid shows the unit on the first. */
  segmentIds: z.array(field.segmentId),
})
export type UnitView = z.output<typeof unitView>

/** The answer to every accepted change; `duplicate` when this operation had been applied before. */
export const changeAnswer = z.object({
  unit: unitView,
  duplicate: z.boolean(),
})

const params = z.strictObject({ unitId: field.unitId })
const reasonText = storableText.trim().min(1).max(2_000)
const changeErrors = [
  'sign-in-required',
  'forbidden',
  'not-found',
  'revision-stale',
  'operation-reused',
  'text-not-well-formed',
  'text-too-long',
  'content-too-deep',
] as const

export const getUnitOperation = defineOperation({
  id: 'unit.get',
  method: 'GET',
  path: '/units/{unitId}',
  summary: 'One unit with its present text',
  params,
  answer: unitView,
  errors: ['sign-in-required', 'not-found'],
})

/** `details` of a `revision-stale` answer hold the present `unit`, so that both texts can be shown side by side. */
export const saveUnitOperation = defineOperation({
  id: 'unit.save',
  method: 'PUT',
  path: '/units/{unitId}',
  summary: 'Write the text of a unit, if nobody changed it since baseRevision',
  params,
  body: z.strictObject({
    operationId: field.operationId,
    baseRevision: field.revision,
    content: inlineContentSchema,
    /** `draft` keeps an untranslated unit initial while one types; `confirm` says it is translated. */
    intent: z.enum(['draft', 'confirm']),
  }),
  answer: changeAnswer,
  errors: changeErrors,
})

export const approveUnitOperation = defineOperation({
  id: 'unit.approve',
  method: 'POST',
  path: '/units/{unitId}/approval',
  summary: 'Approve the text of exactly this revision, or correct and approve it',
  params,
  body: z.strictObject({
    operationId: field.operationId,
    revision: field.revision,
    /** Given when the reviewer corrected the text: it is stored and approved in one step. */
    content: inlineContentSchema.optional(),
  }),
  answer: changeAnswer,
  errors: [...changeErrors, 'own-work', 'nothing-to-approve'],
})

export const rejectUnitOperation = defineOperation({
  id: 'unit.reject',
  method: 'POST',
  path: '/units/{unitId}/rejection',
  summary: 'Send exactly this revision back with a reason',
  params,
  body: z.strictObject({
    operationId: field.operationId,
    revision: field.revision,
    reason: reasonText,
  }),
  answer: changeAnswer,
  errors: [...changeErrors, 'nothing-to-approve'],
})

export const restoreUnitOperation = defineOperation({
  id: 'unit.restore',
  method: 'POST',
  path: '/units/{unitId}/restoration',
  summary: 'Make the text of an earlier revision the newest one',
  params,
  body: z.strictObject({
    operationId: field.operationId,
    baseRevision: field.revision,
    restoredRevision: field.revision.min(1),
  }),
  answer: changeAnswer,
  errors: changeErrors,
})

export const unitRevisionView = z.object({
  revision: field.revision,
  kind: field.revisionKind,
  content: inlineContentSchema,
  text: z.string(),
  state: field.unitState,
  reason: z.string().nullable(),
  actor: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdAt: field.dateTime,
})
export type UnitRevisionView = z.output<typeof unitRevisionView>

export const unitHistoryOperation = defineOperation({
  id: 'unit.history',
  method: 'GET',
  path: '/units/{unitId}/history',
  summary: 'Every revision of a unit, newest first',
  params,
  query: z.strictObject({ before: z.coerce.number().int().min(1).optional() }),
  answer: z.object({ revisions: z.array(unitRevisionView).max(200), hasMore: z.boolean() }),
  errors: ['sign-in-required', 'not-found'],
})
