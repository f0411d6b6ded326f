import { hasAdministrator } from '@/data/users'
import type { Context } from '@/server/context'

/** True once there is an administrator. */
export function isSetUp(ctx: Context): Promise<boolean> {
  return hasAdministrator(ctx.db)
}
