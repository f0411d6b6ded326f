import { z } from 'zod'
import { storableText } from '@/core/model/inline-content'
import { defineOperation } from '@/core/protocol/define-operation'
import * as field from '@/core/protocol/fields'

export const personView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  isAdministrator: z.boolean(),
  hasTwoFactor: z.boolean(),
})

const signedIn = z.object({ twoFactorRequired: z.boolean() })
const secretText = storableText.min(16).max(200)
const code = storableText.trim().min(6).max(32)

export const getSessionOperation = defineOperation({
  id: 'session.get',
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in',
  answer: z.object({ person: personView.nullable() }),
})

export const signInOperation = defineOperation({
  id: 'session.create',
  method: 'POST',
  path: '/session',
  summary: 'Sign in with e-mail address and password',
  body: z.strictObject({ email: field.email, password: field.password }),
  answer: signedIn,
  errors: ['credentials-wrong', 'too-many-attempts'],
})

export const verifyTwoFactorOperation = defineOperation({
  id: 'session.verify',
  method: 'POST',
  path: '/session/two-factor',
  summary: 'Finish signing in with a one-time code or a backup code',
  body: z.strictObject({ code }),
  answer: signedIn,
  errors: ['sign-in-required', 'code-wrong', 'too-many-attempts'],
})

export const SAMPLE_PEOPLE = ['translator', 'reviewer', 'coordinator'] as const

export const signInAsSampleOperation = defineOperation({
  id: 'session.sample',
  method: 'POST',
  path: '/session/sample',
  summary: "Sign in as one of the sample's people; only on an embedded database and a loopback address",
  body: z.strictObject({ person: z.enum(SAMPLE_PEOPLE) }),
  answer: signedIn,
  errors: ['not-found'],
})

export const signOutOperation = defineOperation({
  id: 'session.end',
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  answer: field.nothing,
})

export const sessionView = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  createdAt: field.dateTime,
  lastUsedAt: field.dateTime,
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
})

export const listSessionsOperation = defineOperation({
  id: 'account.sessions',
  method: 'GET',
  path: '/account/sessions',
  summary: 'Where one is signed in',
  answer: z.object({ sessions: z.array(sessionView) }),
  errors: ['sign-in-required'],
})

export const endSessionOperation = defineOperation({
  id: 'account.end-session',
  method: 'DELETE',
  path: '/account/sessions/{sessionId}',
  summary: 'Sign out elsewhere',
  params: z.strictObject({ sessionId: storableText.min(1).max(64) }),
  answer: field.nothing,
  errors: ['sign-in-required', 'not-found'],
})

export const changePasswordOperation = defineOperation({
  id: 'account.change-password',
  method: 'PUT',
  path: '/account/password',
  summary: 'Change the password; other sessions end',
  body: z.strictObject({ currentPassword: field.password, newPassword: field.password }),
  answer: field.nothing,
  errors: [
    'sign-in-required',
    'credentials-wrong',
    'password-too-short',
    'password-too-long',
    'password-too-common',
    'too-many-attempts',
  ],
})

export const startTwoFactorOperation = defineOperation({
  id: 'account.start-two-factor',
  method: 'POST',
  path: '/account/two-factor',
  summary: 'Begin to set up one-time codes: the address for the authenticator and the backup codes',
  body: z.strictObject({ password: field.password }),
  answer: z.object({ uri: z.string(), backupCodes: z.array(z.string()) }),
  errors: ['sign-in-required', 'credentials-wrong', 'two-factor-already-on', 'too-many-attempts'],
})

export const confirmTwoFactorOperation = defineOperation({
  id: 'account.confirm-two-factor',
  method: 'PUT',
  path: '/account/two-factor',
  summary: 'Turn one-time codes on with a first code',
  body: z.strictObject({ code }),
  answer: field.nothing,
  errors: ['sign-in-required', 'code-wrong', 'too-many-attempts'],
})

export const endTwoFactorOperation = defineOperation({
  id: 'account.end-two-factor',
  method: 'DELETE',
  path: '/account/two-factor',
  summary: 'Turn one-time codes off',
  body: z.strictObject({ password: field.password }),
  answer: field.nothing,
  errors: ['sign-in-required', 'credentials-wrong', 'too-many-attempts'],
})

export const setUpOperation = defineOperation({
  id: 'set-up.complete',
  method: 'POST',
  path: '/set-up',
  summary: 'Make the first administrator, by the one-time link printed at the first start',
  body: z.strictObject({ secret: secretText, name: field.nameText, email: field.email, password: field.password }),
  answer: signedIn,
  errors: [
    'link-not-valid',
    'already-set-up',
    'email-taken',
    'password-too-short',
    'password-too-long',
    'password-too-common',
    'too-many-attempts',
  ],
})

export const acceptInvitationOperation = defineOperation({
  id: 'invitation.accept',
  method: 'POST',
  path: '/invitations/acceptance',
  summary: 'Take up an invitation: with a new account, or into the account one is signed in with',
  body: z.strictObject({
    secret: secretText,
    /** Both are needed when nobody is signed in. */
    name: field.nameText.optional(),
    password: field.password.optional(),
  }),
  answer: z.object({ projectId: field.projectId }),
  errors: [
    'link-not-valid',
    'link-for-someone-else',
    'sign-in-required',
    'email-taken',
    'password-too-short',
    'password-too-long',
    'password-too-common',
    'too-many-attempts',
  ],
})

export const userView = personView.extend({ isDisabled: z.boolean(), createdAt: field.dateTime })

export const listUsersOperation = defineOperation({
  id: 'user.list',
  method: 'GET',
  path: '/users',
  summary: 'Everybody with an account; for administrators',
  query: z.strictObject({ search: storableText.max(200).optional() }),
  answer: z.object({ users: z.array(userView).max(200) }),
  errors: ['sign-in-required', 'forbidden'],
})

export const changeUserOperation = defineOperation({
  id: 'user.change',
  method: 'PATCH',
  path: '/users/{userId}',
  summary: 'Disable or enable an account, give or take administration; sessions end at once',
  params: z.strictObject({ userId: field.userId }),
  body: z.strictObject({ isDisabled: z.boolean().optional(), isAdministrator: z.boolean().optional() }),
  answer: userView,
  errors: ['sign-in-required', 'forbidden', 'not-found', 'last-administrator'],
})
