import { randomUUID } from 'node:crypto'
import { textContent } from '@/core/model/inline-content'
import type { Operation } from '@/core/protocol/operation'
import { OPERATIONS } from '@/core/protocol/operations'
import type { Answer, HttpClient } from '@/tests/rig/http-client'
import { PASSWORD, type WorldProject } from '@/tests/rig/world'

/**
 * For each operation, fields that pass every schema but would change nothing even where they are allowed: a revision that
 * never was, a thing that is not there, a wrong password. So an allowed caller gets past the rights and no further.
 */
export function inputFor(operation: Operation, project: WorldProject): Record<string, unknown> {
  const unit = { unitId: project.units.en?.[1] }
  const place = { articleId: project.articleId, locale: 'en' }
  const change = { operationId: randomUUID(), content: textContent('x') }
  const inputs: Record<string, Record<string, unknown>> = {
    'session.create': { email: 'nobody@example.org', password: PASSWORD },
    'session.verify': { code: '000000' },
    'session.sample': { person: 'translator' },
    'set-up.complete': { secret: 'x'.repeat(32), name: 'X', email: 'x@example.org', password: PASSWORD },
    'invitation.accept': { secret: 'x'.repeat(32), name: 'X', password: PASSWORD },
    'account.end-session': { sessionId: 'none' },
    'account.change-password': { currentPassword: 'not the password', newPassword: PASSWORD },
    'account.start-two-factor': { password: 'not the password' },
    'account.confirm-two-factor': { code: '000000' },
    'account.end-two-factor': { password: 'not the password' },
    'user.change': { userId: 'nobody', isDisabled: true },
    'project.create': { name: 'X', slug: 'project-one', sourceLocale: 'ja', locales: [] },
    'project.change': { projectId: project.id },
    'member.remove': { projectId: project.id, memberId: randomUUID() },
    'invitation.create': { projectId: project.id, email: 'x@example.org', role: 'translator', locale: 'ar' },
    'invitation.withdraw': { projectId: project.id, invitationId: randomUUID() },
    'article.preview': { projectId: project.id },
    'article.create': {
      projectId: project.id,
      slug: 'article-one',
      sourceLocale: 'ja',
      date: null,
      targetLocales: [],
      parts: [{ role: 'omit', level: 0, content: [] }],
    },
    'version.import': { ...place, locale: 'ar' },
    'article.rows': { articleId: project.articleId, locales: 'en' },
    'article.find': { ...place, filter: 'untranslated', from: -1 },
    'version.publish': { ...place, publication: 'draft' },
    'unit.save': { ...unit, ...change, baseRevision: 999_999, intent: 'draft' },
    'unit.restore': { ...unit, operationId: change.operationId, baseRevision: 999_999, restoredRevision: 1 },
    'unit.approve': { ...unit, operationId: change.operationId, revision: 999_999 },
    'unit.reject': { ...unit, operationId: change.operationId, revision: 999_999, reason: 'x' },
  }
  const plain: Record<string, unknown> = { projectId: project.id, ...place, ...unit }
  return inputs[operation.id] ?? pickKnown(operation, plain)
}

/** Calls an operation as one actor; event streams are answered by their head alone. */
export async function callAs(client: HttpClient, operation: Operation, project: WorldProject): Promise<Answer> {
  const abort = new AbortController()
  if (operation.id === 'article.events') return headOfStream(client, project, abort)
  const bytes =
    operation.bodyKind === 'bytes' ? { body: 'Ein Satz.', headers: { 'content-type': 'application/octet-stream' } } : {}
  return client.call(operation, inputFor(operation, project) as never, bytes)
}

export function operationsById(): ReadonlyMap<string, Operation> {
  return new Map(OPERATIONS.map((operation) => [operation.id, operation]))
}

async function headOfStream(client: HttpClient, project: WorldProject, abort: AbortController): Promise<Answer> {
  const url = new URL(`/api/v1/articles/${project.articleId}/events`, client.origin)
  const response = await fetch(url, { headers: { cookie: client.cookieHeader() }, signal: abort.signal })
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const text = isStream ? '' : await response.text()
  abort.abort()
  return { status: response.status, headers: response.headers, text, body: isStream ? undefined : JSON.parse(text) }
}

function pickKnown(operation: Operation, fields: Record<string, unknown>): Record<string, unknown> {
  const known = { ...operation.params.shape, ...operation.query.shape, ...operation.body.shape }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name in known))
}
