import type { ProjectId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { APPROVAL_POLICIES, VISIBILITIES } from '@/core/protocol/projects'
import type { Database } from '@/data/database'

export interface ProjectLocale {
  readonly locale: Locale
  readonly policy: (typeof APPROVAL_POLICIES)[number]
}

export interface Project {
  readonly id: ProjectId
  readonly slug: string
  readonly name: string
  readonly sourceLocale: Locale
  readonly visibility: (typeof VISIBILITIES)[number]
  /** In the order of the page. */
  readonly locales: readonly ProjectLocale[]
}

const WITH_LOCALES = { include: { locales: { orderBy: { position: 'asc' } } } } as const

/** Every project, or those named; by name. */
export async function listProjects(db: Database, ids?: readonly ProjectId[]): Promise<Project[]> {
  const where = ids && { id: { in: [...ids] } }
  const rows = await db.project.findMany({ where, ...WITH_LOCALES })
  return rows.map(projectOf).sort((one, other) => (one.name < other.name ? -1 : 1))
}

export async function findProject(db: Database, id: ProjectId): Promise<Project | undefined> {
  const row = await db.project.findUnique({ where: { id }, ...WITH_LOCALES })
  return row === null ? undefined : projectOf(row)
}

type ProjectRow = NonNullable<Awaited<ReturnType<typeof readRow>>>

function readRow(db: Database) {
  return db.project.findFirst(WITH_LOCALES)
}

/** The check constraints of the tables hold what the types say here. */
function projectOf(row: ProjectRow): Project {
  return {
    id: row.id as ProjectId,
    slug: row.slug,
    name: row.name,
    sourceLocale: row.sourceLocale as Locale,
    visibility: row.visibility as Project['visibility'],
    locales: row.locales.map(({ locale, policy }) => ({
      locale: locale as Locale,
      policy: policy as ProjectLocale['policy'],
    })),
  }
}

/** Stores a project; a taken slug is the unique violation 23505. */
export async function insertProject(db: Database, project: Project): Promise<void> {
  const { id, slug, name, sourceLocale, visibility } = project
  await db.project.create({ data: { id, slug, name, sourceLocale, visibility } })
  await writeLocales(db, id, project.locales)
}

/**
 * Locks a project until the transaction ends: articles are not added meanwhile, so that every article gets every
 * language.
 */
export async function lockProject(db: Database, id: ProjectId): Promise<void> {
  await db.$queryRaw`SELECT id FROM project WHERE id = ${id}::uuid FOR UPDATE`
}

export async function updateProject(
  db: Database,
  id: ProjectId,
  change: Partial<Pick<Project, 'name' | 'visibility'>>,
): Promise<void> {
  await db.project.update({ where: { id }, data: change, select: { id: true } })
}

/** Makes these the project's languages, in this order. Versions are the caller's to add and to remove. */
export async function writeLocales(db: Database, projectId: ProjectId, locales: readonly ProjectLocale[]) {
  await db.projectLocale.deleteMany({ where: { projectId } })
  await db.projectLocale.createMany({
    data: locales.map(({ locale, policy }, position) => ({ projectId, locale, policy, position })),
  })
}

export async function findProjectBySlug(db: Database, slug: string): Promise<Project | undefined> {
  const row = await db.project.findUnique({ where: { slug }, ...WITH_LOCALES })
  return row === null ? undefined : projectOf(row)
}
