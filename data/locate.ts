import type { ArticleId, OperationId, ProjectId, UnitId, UserId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { RevisionKind, UnitState } from '@/core/model/unit'
import type { UnitView } from '@/core/protocol/units'
import type { Database } from '@/data/database'
import { UNIT_COLUMNS, UNIT_TABLES, type UnitRow, unitViewOf } from '@/data/unit-row'

export type ApprovalPolicy = 'four-eyes' | 'self-approval'

/** A unit with the place it stands in, which decides who may do what, and what a change of it needs to know. */
export interface LocatedUnit {
  readonly projectId: ProjectId
  readonly articleId: ArticleId
  readonly locale: Locale
  /** The language's policy as it is now. */
  readonly policy: ApprovalPolicy
  readonly position: number
  readonly view: UnitView
  readonly sourceHash?: string
  readonly presentSourceHash: string
  /** The revision that the operation asked for has made already, of this unit or another. */
  readonly operation?: AppliedOperation
}

export interface AppliedOperation {
  readonly unitId: UnitId
  readonly actorId?: UserId
  readonly kind: RevisionKind
  readonly content: InlineContent
  readonly text: string
  readonly state: UnitState
  readonly revision: number
  readonly sourceHash?: string
  readonly reason: string | null
  readonly author: UnitView['author']
  readonly createdAt: string
}

interface LocatedRow extends UnitRow {
  readonly project_id: ProjectId
  readonly article_id: ArticleId
  readonly policy: ApprovalPolicy | null
  readonly operation: OperationRow | null
  readonly operation_author: string | null
}

/** A row of unit_revision as `to_jsonb` writes it. */
interface OperationRow {
  readonly unit_id: UnitId
  readonly actor_id: UserId | null
  readonly kind: RevisionKind
  readonly content: InlineContent
  readonly text: string
  readonly state: UnitState
  readonly revision: number
  readonly source_hash: string | null
  readonly reason: string | null
  readonly author_id: UserId | null
  readonly created_at: string
}

// An id no operation has: the one query serves readers and writers.
const NO_OPERATION = '00000000-0000-0000-0000-000000000000' as OperationId

/** Finds a unit, its place, and whether an operation was applied before, in one query: a save has two in all. */
export async function locateUnit(
  db: Database,
  unitId: UnitId,
  operationId: OperationId = NO_OPERATION,
): Promise<LocatedUnit | undefined> {
  const rows = await db.$queryRaw<LocatedRow[]>`
    SELECT ${UNIT_COLUMNS}, article.project_id, article.id AS article_id, project_locale.policy,
      to_jsonb(operation) AS operation, operation_author.name AS operation_author
    FROM ${UNIT_TABLES}
    JOIN article ON article.id = version.article_id
    LEFT JOIN project_locale ON project_locale.project_id = article.project_id AND project_locale.locale = version.locale
    LEFT JOIN unit_revision AS operation ON operation.operation_id = ${operationId}::uuid
    LEFT JOIN "user" AS operation_author ON operation_author.id = operation.author_id
    WHERE unit.id = ${unitId}::uuid`
  return rows[0] && locatedUnitOf(rows[0])
}

function locatedUnitOf(row: LocatedRow): LocatedUnit {
  return {
    projectId: row.project_id,
    articleId: row.article_id,
    locale: row.locale,
    policy: row.policy ?? 'four-eyes',
    position: row.position,
    view: unitViewOf(row),
    sourceHash: row.source_hash ?? undefined,
    presentSourceHash: row.present_source_hash ?? '',
    ...(row.operation && { operation: operationOf(row.operation, row.operation_author) }),
  }
}

function operationOf(row: OperationRow, authorName: string | null): AppliedOperation {
  const { kind, content, text, state, revision, reason } = row
  return {
    kind,
    content,
    text,
    state,
    revision,
    reason,
    unitId: row.unit_id,
    actorId: row.actor_id ?? undefined,
    sourceHash: row.source_hash ?? undefined,
    author: row.author_id === null ? null : { id: row.author_id, name: authorName ?? '' },
    createdAt: new Date(row.created_at).toISOString(),
  }
}

/** An article with the place it stands in. */
export interface LocatedArticle {
  readonly id: ArticleId
  readonly projectId: ProjectId
  readonly sourceLocale: Locale
  readonly locales: readonly Locale[]
}

/** Finds an article and the languages it has versions in. */
export async function locateArticle(db: Database, articleId: ArticleId): Promise<LocatedArticle | undefined> {
  const rows = await db.$queryRaw<ArticleRow[]>`
    SELECT article.id, article.project_id, article.source_locale,
      ARRAY(SELECT locale FROM version WHERE version.article_id = article.id) AS locales
    FROM article WHERE article.id = ${articleId}::uuid`
  const row = rows[0]
  return row && { id: row.id, projectId: row.project_id, sourceLocale: row.source_locale, locales: row.locales }
}

interface ArticleRow {
  readonly id: ArticleId
  readonly project_id: ProjectId
  readonly source_locale: Locale
  readonly locales: readonly Locale[]
}
