import type { UserId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import { fail, type Result, succeed } from '@/core/model/result'
import type { InputOf } from '@/core/protocol/operation'
import type { changeProjectOperation, ProjectView } from '@/core/protocol/projects'
import { recordAudit } from '@/data/audit'
import { type Database, inTransaction } from '@/data/database'
import { announce } from '@/data/live-events'
import {
  findProject,
  lockProject,
  type Project,
  type ProjectLocale,
  updateProject,
  writeLocales,
} from '@/data/projects'
import { isStillReferred, retryConflicts } from '@/data/sql-state'
import { deleteEmptyVersions, insertVersionsOfProject } from '@/data/versions'
import type { Context } from '@/server/context'
import { canCoordinate } from '@/server/policies/project-policy'
import { requireAccess } from '@/server/policies/require-access'
import { projectViewOf } from '@/server/queries/project-view'

type Change = InputOf<typeof changeProjectOperation>

/** Thrown to roll the transaction back; it never leaves this file. */
class VersionNotEmpty extends Error {
  constructor(readonly locale: Locale) {
    super(`${locale} has texts`)
  }
}

// A language more is one unit for every segment of every article.
const TIMEOUT_MS = 120_000

/** Renames a project, opens or closes it to readers, and orders its languages; all of it or nothing. */
export async function changeProject(ctx: Context, input: Change): Promise<Result<ProjectView>> {
  const found = await findProject(ctx.db, input.projectId)
  const access = requireAccess(ctx.actor, found && { ...found, projectId: found.id }, (project) =>
    canCoordinate(ctx.actor, project.id),
  )
  if (!access.ok) return access
  const { locales = [] } = input
  if (new Set(locales.map(({ locale }) => locale)).size < locales.length) {
    return fail('invalid-input', { field: 'locales' })
  }
  try {
    const doer = { ctx, actorId: access.value.person.id }
    const project = await retryConflicts(() =>
      inTransaction(ctx.db, (tx) => apply(tx, input, doer), { timeoutMs: TIMEOUT_MS }),
    )
    return succeed(projectViewOf(project, ctx.actor))
  } catch (error) {
    if (error instanceof VersionNotEmpty) return fail('version-not-empty', { locale: error.locale })
    // Somebody wrote the language's first text between the look and the removal.
    if (isStillReferred(error)) return fail('version-not-empty')
    throw error
  }
}

interface Doer {
  readonly ctx: Context
  readonly actorId: UserId
}

async function apply(tx: Database, input: Change, doer: Doer): Promise<Project> {
  const { projectId, name, visibility, locales } = input
  await lockProject(tx, projectId)
  const before = await readProject(tx, projectId)
  await updateProject(tx, projectId, { name, visibility })
  if (locales !== undefined) await changeLocales(tx, before, locales)
  const after = await readProject(tx, projectId)
  await record(tx, after, doer)
  await announce(tx, { type: 'project', projectId })
  return after
}

async function readProject(tx: Database, projectId: Project['id']): Promise<Project> {
  const project = await findProject(tx, projectId)
  if (project === undefined) throw new Error(`project ${projectId} was removed while it was changed`)
  return project
}

async function changeLocales(tx: Database, project: Project, locales: readonly ProjectLocale[]): Promise<void> {
  const wanted = new Set(locales.map(({ locale }) => locale))
  const present = new Set(project.locales.map(({ locale }) => locale))
  for (const locale of present) {
    if (!wanted.has(locale) && !(await deleteEmptyVersions(tx, project.id, locale))) throw new VersionNotEmpty(locale)
  }
  await writeLocales(tx, project.id, locales)
  const added = [...wanted].filter((locale) => !present.has(locale))
  await insertVersionsOfProject(tx, project.id, added)
}

function record(tx: Database, project: Project, { ctx, actorId }: Doer): Promise<void> {
  return recordAudit(tx, {
    actorId,
    action: 'project.change',
    subjectType: 'project',
    subjectId: project.id,
    projectId: project.id,
    values: { visibility: project.visibility, locales: project.locales.map(describeLocale).join(' ') },
    requestId: ctx.requestId,
    ipAddress: ctx.ipAddress,
  })
}

function describeLocale({ locale, policy }: ProjectLocale): string {
  return `${locale}:${policy}`
}
