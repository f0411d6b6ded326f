import { randomUUID } from 'node:crypto'
import type { Person } from '@/core/model/actor'
import type { ArticleId, OperationId, UnitId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import type { Result } from '@/core/model/result'
import type { UnitView } from '@/core/protocol/units'
import { approveUnit } from '@/server/commands/approve-unit'
import type { ChangeAnswer } from '@/server/commands/change-unit'
import { rejectUnit } from '@/server/commands/reject-unit'
import { restoreUnit } from '@/server/commands/restore-unit'
import { saveUnit } from '@/server/commands/save-unit'
import { makeArticle, makeProject, type TestProject, unitIdsOf } from '@/tests/integration/test-article'
import { contextOf, makePerson } from '@/tests/integration/test-context'
import { openTestDatabase, type TestDatabase } from '@/tests/integration/test-database'
import { checkLedger } from '@/tests/rig/oracle'

export interface Workbench {
  readonly database: TestDatabase
  readonly project: TestProject
  readonly articleId: ArticleId
  /** Units of the German version, in reading order. */
  readonly units: readonly UnitId[]
  readonly translator: Worker
  readonly otherTranslator: Worker
  readonly reviewer: Worker
  readonly otherReviewer: Worker
  readonly coordinator: Worker
  /** Somebody with the given grants in the same project. */
  hire(...grants: string[]): Promise<Worker>
  checkLedger(): Promise<readonly string[]>
  close(): Promise<void>
}

/** A project from Japanese into German and English with an article, and the people who work on the German. */
export async function openWorkbench(sentences = 30): Promise<Workbench> {
  const database = await openTestDatabase()
  const project = await makeProject(database.db)
  const articleId = await makeArticle(database.db, project, sentences)
  const hire = async (...grants: string[]) => new Worker(database, await makePerson(database.db, project.id, grants))
  return {
    database,
    project,
    articleId,
    hire,
    units: await unitIdsOf(database.db, articleId, 'de'),
    translator: await hire('translator:de'),
    otherTranslator: await hire('translator:de'),
    reviewer: await hire('reviewer:de'),
    otherReviewer: await hire('reviewer:de'),
    coordinator: await hire('coordinator'),
    checkLedger: () => checkLedger(database.owner),
    close: () => database.close(),
  }
}

export function newOperation(): OperationId {
  return randomUUID() as OperationId
}

interface SaveOptions {
  readonly operationId?: OperationId
  readonly intent?: 'draft' | 'confirm'
}

/** A person at work: calls commands as that person's requests would, each with a context of its own. */
export class Worker {
  constructor(
    private readonly database: Pick<TestDatabase, 'db'>,
    readonly person: Person,
  ) {}

  get context() {
    return contextOf(this.database.db, this.person)
  }

  save(unitId: UnitId, baseRevision: number, text: string, options: SaveOptions = {}) {
    const { operationId = newOperation(), intent = 'confirm' } = options
    return saveUnit(this.context, { unitId, operationId, baseRevision, content: textContent(text), intent })
  }

  approve(unitId: UnitId, revision: number, text?: string, operationId = newOperation()) {
    const content = text === undefined ? undefined : textContent(text)
    return approveUnit(this.context, { unitId, operationId, revision, content })
  }

  reject(unitId: UnitId, revision: number, reason = 'not the term', operationId = newOperation()) {
    return rejectUnit(this.context, { unitId, operationId, revision, reason })
  }

  restore(unitId: UnitId, baseRevision: number, restoredRevision: number, operationId = newOperation()) {
    return restoreUnit(this.context, { unitId, operationId, baseRevision, restoredRevision })
  }
}

/** The unit of an accepted change; throws what it was refused for. */
export function unitOf(result: Result<ChangeAnswer>): UnitView {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value.unit
}

/** The present unit that comes with a refusal for a stale base. */
export function presentUnitOf(result: Result<ChangeAnswer>): UnitView {
  if (result.ok || result.code !== 'revision-stale') throw new Error(`not stale: ${JSON.stringify(result)}`)
  return (result.details as { readonly unit: UnitView }).unit
}
