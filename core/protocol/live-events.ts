import { z } from 'zod'
import * as field from '@/core/protocol/fields'

/** A unit has a new revision. Ids only: whoever may read the text fetches it. */
export const unitEvent = z.object({
  type: z.literal('unit'),
  articleId: field.articleId,
  unitId: field.unitId,
  locale: field.locale,
  position: z.number(),
  revision: field.revision,
  state: field.unitState,
})

/** A version was published or taken back, or many of its units changed at once. */
export const versionEvent = z.object({
  type: z.literal('version'),
  articleId: field.articleId,
  locale: field.locale,
  publication: field.publication,
})

/** What `article.events` sends: the event's name is its `type`, its data this object as JSON. */
export const articleEvent = z.discriminatedUnion('type', [unitEvent, versionEvent])
export type ArticleEvent = z.output<typeof articleEvent>

/** A project's name, visibility or languages changed: what readers were shown may no longer hold. */
const projectEvent = z.object({ type: z.literal('project'), projectId: field.projectId })

/** Somebody's rights, account or sessions changed: their open streams are looked at again. */
const accessEvent = z.object({ type: z.literal('access'), userId: field.userId })

/** What travels between the processes that share a database. */
export const liveEvent = z.discriminatedUnion('type', [unitEvent, versionEvent, projectEvent, accessEvent])
export type LiveEvent = z.output<typeof liveEvent>
