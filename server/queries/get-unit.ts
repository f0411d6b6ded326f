import { type Result, succeed } from '@/core/model/result'
import type { InputOf } from '@/core/protocol/operation'
import type { getUnitOperation, UnitView } from '@/core/protocol/units'
import { locateUnit } from '@/data/locate'
import type { Context } from '@/server/context'
import { requireAccess } from '@/server/policies/require-access'

/** A unit with its present text, for everybody in its project. */
export async function getUnit(ctx: Context, input: InputOf<typeof getUnitOperation>): Promise<Result<UnitView>> {
  const access = requireAccess(ctx.actor, await locateUnit(ctx.db, input.unitId))
  return access.ok ? succeed(access.value.thing.view) : access
}
