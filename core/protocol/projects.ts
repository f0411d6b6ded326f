import { z } from 'zod'
import { defineOperation } from '@/core/protocol/define-operation'
import * as field from '@/core/protocol/fields'

const params = z.strictObject({ projectId: field.projectId })
const readErrors = ['sign-in-required', 'not-found'] as const
const writeErrors = [...readErrors, 'forbidden'] as const

export const APPROVAL_POLICIES = ['four-eyes', 'self-approval'] as const
export const VISIBILITIES = ['public', 'private'] as const

export const projectLocale = z.strictObject({ locale: field.locale, policy: z.enum(APPROVAL_POLICIES) })

export const articleSummary = z.object({
  id: field.articleId,
  slug: z.string(),
  title: z.string(),
  sourceLocale: field.locale,
  date: field.calendarDate.nullable(),
  segmentCount: z.number(),
  /** Summed over all versions. */
  progress: z.object({
    initial: z.number(),
    translated: z.number(),
    approved: z.number(),
    rejected: z.number(),
    outdated: z.number(),
  }),
})

export const projectView = z.object({
  id: field.projectId,
  slug: z.string(),
  name: z.string(),
  sourceLocale: field.locale,
  visibility: z.enum(VISIBILITIES),
  locales: z.array(projectLocale),
  canCoordinate: z.boolean(),
})
export type ProjectView = z.output<typeof projectView>

export const listProjectsOperation = defineOperation({
  id: 'project.list',
  method: 'GET',
  path: '/projects',
  summary: 'The projects one works in',
  answer: z.object({ projects: z.array(projectView) }),
  errors: ['sign-in-required'],
})

export const createProjectOperation = defineOperation({
  id: 'project.create',
  method: 'POST',
  path: '/projects',
  summary: 'Found a project; for administrators',
  body: z.strictObject({
    name: field.nameText,
    slug: field.slug,
    sourceLocale: field.locale,
    visibility: z.enum(VISIBILITIES).default('private'),
    locales: z.array(projectLocale).max(64),
  }),
  answer: projectView,
  errors: ['sign-in-required', 'forbidden', 'slug-taken'],
})

export const getProjectOperation = defineOperation({
  id: 'project.get',
  method: 'GET',
  path: '/projects/{projectId}',
  summary: 'A project with its languages and articles',
  params,
  answer: projectView.extend({ articles: z.array(articleSummary) }),
  errors: readErrors,
})

export const changeProjectOperation = defineOperation({
  id: 'project.change',
  method: 'PATCH',
  path: '/projects/{projectId}',
  summary: 'Rename a project, open it to readers or close it, order its languages and their approval policies',
  params,
  body: z.strictObject({
    name: field.nameText.optional(),
    visibility: z.enum(VISIBILITIES).optional(),
    /** The whole list in its order; a language with written units cannot be left out. */
    locales: z.array(projectLocale).max(64).optional(),
  }),
  answer: projectView,
  errors: [...writeErrors, 'version-not-empty'],
})

export const memberView = z.object({
  id: field.memberId,
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: field.role,
  locale: field.locale.nullable(),
})

export const listMembersOperation = defineOperation({
  id: 'member.list',
  method: 'GET',
  path: '/projects/{projectId}/members',
  summary: 'The people of a project and what they may do; for coordinators',
  params,
  answer: z.object({ members: z.array(memberView) }),
  errors: writeErrors,
})

export const removeMemberOperation = defineOperation({
  id: 'member.remove',
  method: 'DELETE',
  path: '/projects/{projectId}/members/{memberId}',
  summary: 'Take a role back',
  params: z.strictObject({ projectId: field.projectId, memberId: field.memberId }),
  answer: field.nothing,
  errors: writeErrors,
})

export const invitationView = z.object({
  id: field.invitationId,
  email: z.string(),
  role: field.role,
  locale: field.locale.nullable(),
  expiresAt: field.dateTime,
})

export const listInvitationsOperation = defineOperation({
  id: 'invitation.list',
  method: 'GET',
  path: '/projects/{projectId}/invitations',
  summary: 'Invitations that were not accepted yet; for coordinators',
  params,
  answer: z.object({ invitations: z.array(invitationView) }),
  errors: writeErrors,
})

export const invitePersonOperation = defineOperation({
  id: 'invitation.create',
  method: 'POST',
  path: '/projects/{projectId}/invitations',
  summary: 'Make a one-time link by which a person takes up a role; it is shown once',
  params,
  body: z.strictObject({ email: field.email, role: field.role, locale: field.locale.nullable().default(null) }),
  answer: invitationView.extend({ link: z.string() }),
  errors: [...writeErrors, 'language-not-in-project', 'invalid-input'],
})

export const withdrawInvitationOperation = defineOperation({
  id: 'invitation.withdraw',
  method: 'DELETE',
  path: '/projects/{projectId}/invitations/{invitationId}',
  summary: 'Make an invitation worthless',
  params: z.strictObject({ projectId: field.projectId, invitationId: field.invitationId }),
  answer: field.nothing,
  errors: writeErrors,
})
