import type { Actor, Person } from '@/core/model/actor'
import type { OperationId, UnitId } from '@/core/model/ids'
import { plainTextOf } from '@/core/model/inline-content'
import { fail, type Result, succeed } from '@/core/model/result'
import type { Transition, UnitBefore, WrittenUnit } from '@/core/model/unit-transitions'
import type { AnswerOf } from '@/core/protocol/operation'
import type { saveUnitOperation, UnitView } from '@/core/protocol/units'
import { type AppliedOperation, type LocatedUnit, locateUnit } from '@/data/locate'
import { type Written, writeUnit } from '@/data/unit-changes'
import type { Context } from '@/server/context'
import type { Place } from '@/server/policies/project-policy'
import { requireAccess } from '@/server/policies/require-access'

export type ChangeAnswer = AnswerOf<typeof saveUnitOperation>

/** What saving, approving, rejecting and restoring differ in. */
export interface Change<Code extends string> {
  readonly unitId: UnitId
  readonly operationId: OperationId
  /** The revision the person had before their eyes. */
  readonly baseRevision: number
  isAllowed(actor: Actor, place: Place): boolean
  /** True when the operation applied under this id is the one that is asked for again. */
  isSame(applied: AppliedOperation): boolean | Promise<boolean>
  decide(unit: LocatedUnit, person: Person): Decision<Code> | Promise<Decision<Code>>
}

type Decision<Code extends string> = Result<Transition, Code>
type Refusal = 'sign-in-required' | 'not-found' | 'forbidden' | 'revision-stale' | 'operation-reused'

/** Looked at, overtaken, looked at again: then the other change is there to be seen. */
const MAX_LOOKS = 2

/**
 * Applies a change once, to the revision it was made for, and answers after COMMIT. The same operation asked for
 * again, at once or after a restart, gets the answer it got the first time.
 */
export async function changeUnit<Code extends string>(
  ctx: Context,
  change: Change<Code>,
): Promise<Result<ChangeAnswer, Code | Refusal>> {
  for (let look = 1; look <= MAX_LOOKS; look += 1) {
    const found = await locateUnit(ctx.db, change.unitId, change.operationId)
    const access = requireAccess(ctx.actor, found, (unit) => change.isAllowed(ctx.actor, unit))
    if (!access.ok) return access
    const { person, thing: unit } = access.value
    if (unit.operation) return answerAgain(unit, unit.operation, { change, person })
    if (unit.view.revision !== change.baseRevision) return fail('revision-stale', undefined, { unit: unit.view })
    const decision = await change.decide(unit, person)
    if (!decision.ok) return decision
    if (decision.value === undefined) return succeed({ unit: unit.view, duplicate: false })
    const written = await write(ctx, unit, { change, person, written: decision.value })
    if (written !== undefined) return succeed({ unit: written, duplicate: false })
  }
  throw new Error(`unit ${change.unitId} was overtaken at revision ${change.baseRevision} by nobody`)
}

interface Applying {
  readonly change: Pick<Change<string>, 'operationId' | 'isSame'>
  readonly person: Person
}

async function answerAgain(
  unit: LocatedUnit,
  applied: AppliedOperation,
  { change, person }: Applying,
): Promise<Result<ChangeAnswer, 'operation-reused'>> {
  const isSame = applied.unitId === unit.view.id && applied.actorId === person.id && (await change.isSame(applied))
  return isSame ? succeed({ unit: viewThen(unit, applied), duplicate: true }) : fail('operation-reused')
}

/** The unit as the operation left it, whatever happened to it since. */
function viewThen(unit: LocatedUnit, applied: AppliedOperation): UnitView {
  const { content, text, state, revision, reason, author, createdAt } = applied
  const isOutdated = state !== 'initial' && applied.sourceHash !== unit.presentSourceHash
  return { ...unit.view, content, text, state, revision, reason, author, isOutdated, updatedAt: createdAt }
}

async function write(
  ctx: Context,
  unit: LocatedUnit,
  { change, person, written }: Applying & { readonly written: WrittenUnit },
): Promise<UnitView | undefined> {
  const { projectId, articleId, locale, position, view } = unit
  const outcome = await writeUnit(ctx.db, {
    projectId,
    articleId,
    locale,
    position,
    written,
    unitId: view.id,
    baseRevision: view.revision,
    operationId: change.operationId,
    actorId: person.id,
    requestId: ctx.requestId,
    ipAddress: ctx.ipAddress,
  })
  if (outcome.kind === 'overtaken') return undefined
  return viewNow(unit, written, outcome)
}

function viewNow({ view, presentSourceHash }: LocatedUnit, after: WrittenUnit, written: Written): UnitView {
  const { content, state, sourceHash, reason } = after
  return {
    ...view,
    content,
    state,
    author: written.author,
    updatedAt: written.updatedAt,
    text: plainTextOf(content),
    revision: view.revision + 1,
    isOutdated: state !== 'initial' && sourceHash !== presentSourceHash,
    reason: reason ?? null,
  }
}

/** The unit as the rules of its transitions look at it. */
export function unitBefore({ view, sourceHash, presentSourceHash }: LocatedUnit): UnitBefore {
  const { content, state, reason, author } = view
  return {
    content,
    state,
    sourceHash,
    presentSourceHash,
    reason: reason ?? undefined,
    authorId: author === null ? undefined : (author.id as Person['id']),
  }
}
