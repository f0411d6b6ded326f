import { succeed } from '@/core/model/result'
import type { InputOf } from '@/core/protocol/operation'
import type { unitHistoryOperation } from '@/core/protocol/units'
import { locateUnit } from '@/data/locate'
import { listRevisions } from '@/data/unit-history'
import type { Context } from '@/server/context'
import { requireAccess } from '@/server/policies/require-access'

/** Every revision of a unit, newest first, a page at a time. */
export async function unitHistory(ctx: Context, input: InputOf<typeof unitHistoryOperation>) {
  const access = requireAccess(ctx.actor, await locateUnit(ctx.db, input.unitId))
  return access.ok ? succeed(await listRevisions(ctx.db, input.unitId, input.before)) : access
}
