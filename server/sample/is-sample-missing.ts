import { hasSetting, listProjectSlugs } from '@/data/settings'
import type { Context } from '@/server/context'

export const SAMPLE_SETTING = 'sample'

/** True on the very first run: the sample was never brought in, and nobody has begun with something else. */
export async function isSampleMissing(ctx: Context): Promise<boolean> {
  return !(await hasSetting(ctx.db, SAMPLE_SETTING)) && (await listProjectSlugs(ctx.db)).length === 0
}
