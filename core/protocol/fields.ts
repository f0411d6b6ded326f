import { z } from 'zod'
import { ROLES } from '@/core/model/actor'
import { BLOCK_KINDS } from '@/core/model/article'
import type {
  ArticleId,
  BlockId,
  InvitationId,
  MemberId,
  OperationId,
  ProjectId,
  SegmentId,
  UnitId,
  UserId,
  VersionId,
} from '@/core/model/ids'
import { storableText } from '@/core/model/inline-content'
import { type Locale, parseLocale } from '@/core/model/locale'
import { REVISION_KINDS, UNIT_STATES } from '@/core/model/unit'
import { PUBLICATIONS } from '@/core/model/version'

/** An id as the database knows it; the brand is given here, at the checked edge. */
const uuid = <Id extends string>() => z.uuid().transform((id) => id.toLowerCase() as Id)

export const projectId = uuid<ProjectId>()
export const memberId = uuid<MemberId>()
export const invitationId = uuid<InvitationId>()
export const articleId = uuid<ArticleId>()
export const blockId = uuid<BlockId>()
export const segmentId = uuid<SegmentId>()
export const versionId = uuid<VersionId>()
export const unitId = uuid<UnitId>()
export const operationId = uuid<OperationId>()
export const userId = storableText
  .min(1)
  .max(64)
  .transform((id) => id as UserId)

export const locale = z
  .string()
  .max(35)
  .transform((tag, context): Locale => {
    const parsed = parseLocale(tag)
    if (parsed !== undefined) return parsed
    context.addIssue({ code: 'custom', message: 'invalid-input' })
    return z.NEVER
  })

/** Several languages in one query value: `en,la,sa`. */
export const localeList = z
  .string()
  .max(700)
  .transform((list) => list.split(',').filter((tag) => tag !== ''))
  .pipe(z.array(locale).max(32))

export const role = z.enum(ROLES)
export const blockKind = z.enum(BLOCK_KINDS)
export const unitState = z.enum(UNIT_STATES)
export const revisionKind = z.enum(REVISION_KINDS)
export const publication = z.enum(PUBLICATIONS)
export const revision = z.number().int().min(0).max(2_000_000_000)
export const dateTime = z.iso.datetime()
/** A calendar date, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date()

/** A single line a person typed as a name: no control characters, so that it cannot break a header, a log or a list. */
export const nameText = storableText
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), { error: 'invalid-input' })

/** Normalised before it is validated (full-width ＠ and dots become ASCII), one address only. AUTH-13. */
export const email = storableText
  .max(320)
  .transform((address) => address.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(254))

export const password = storableText.min(1).max(1_000)

/** Lower-case words joined by hyphens; letters of any script, so that a Japanese headline can be an address. */
export const slug = storableText
  .transform((text) => text.normalize('NFC'))
  .pipe(
    z
      .string()
      .max(120)
      .regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u),
  )

export const nothing = z.null()
