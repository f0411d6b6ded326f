import { z } from 'zod'
import type { OperationId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import { inlineContentSchema } from '@/core/model/inline-content'
import { ERROR_STATUS, type ErrorCode } from '@/core/protocol/errors'
import * as field from '@/core/protocol/fields'
import { unitView } from '@/core/protocol/units'

export const SAVE_INTENTS = ['draft', 'confirm'] as const
export type SaveIntent = (typeof SAVE_INTENTS)[number]

const errorCode = z.string().refine((code): code is ErrorCode => Object.hasOwn(ERROR_STATUS, code))

/** A save that may have reached the server: until it is answered, it is repeated word for word and never replaced. */
const attemptSchema = z.object({
  operationId: field.operationId,
  baseRevision: field.revision,
  content: inlineContentSchema,
  intent: z.enum(SAVE_INTENTS),
})
export type Attempt = z.output<typeof attemptSchema>

/**
 * Text typed into a unit that the server has not acknowledged. Parsed when it is read back, because it may have been
 * written by another build.
 */
export const outboxEntrySchema = z.object({
  /** User, unit and tab: two tabs never write over each other's text. */
  key: z.string(),
  userId: field.userId,
  unitId: field.unitId,
  articleId: field.articleId,
  locale: field.locale,
  tabId: z.string(),
  /** What the person's changes were made to. */
  baseRevision: field.revision,
  baseContent: inlineContentSchema,
  content: inlineContentSchema,
  intent: z.enum(SAVE_INTENTS),
  /** Milliseconds since 1970. */
  typedAt: z.number(),
  attempt: attemptSchema.optional(),
  /** The text somebody else saved meanwhile; nothing is sent until the person has chosen. */
  conflict: unitView.optional(),
  /** Why the server will not take this text; it waits for another. */
  refusal: errorCode.optional(),
})
export type OutboxEntry = z.output<typeof outboxEntrySchema>

/** The unit one types in, and the server's text the typing started from. */
export interface TypedUnit {
  readonly unitId: OutboxEntry['unitId']
  readonly articleId: OutboxEntry['articleId']
  readonly locale: OutboxEntry['locale']
  readonly revision: number
  readonly content: InlineContent
}

export interface OutboxOwner {
  readonly userId: OutboxEntry['userId']
  readonly tabId: string
}

export function entryKey({ userId, tabId }: OutboxOwner, unitId: string): string {
  return `${userId}/${unitId}/${tabId}`
}

/** The first entry for a unit: nothing sent yet, based on what the server last said. */
export function startEntry(owner: OutboxOwner, unit: TypedUnit, typedAt: number): OutboxEntry {
  return {
    key: entryKey(owner, unit.unitId),
    ...owner,
    unitId: unit.unitId,
    articleId: unit.articleId,
    locale: unit.locale,
    baseRevision: unit.revision,
    baseContent: unit.content,
    content: unit.content,
    intent: 'draft',
    typedAt,
  }
}

/** A save of what the entry now holds; an unanswered one is repeated as it was. */
export function attemptFor(entry: OutboxEntry, operationId: OperationId): Attempt {
  const { baseRevision, content, intent } = entry
  return entry.attempt ?? { operationId, baseRevision, content, intent }
}
