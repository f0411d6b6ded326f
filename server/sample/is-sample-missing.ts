import { listProjectSlugs, readSetting } from '@/data/settings'
import type { Context } from '@/server/context'

export const SAMPLE_SETTING = 'sample'
/** Written first and last, so that a start that was interrupted in between is taken up again by the next. */
export type SampleSetting = 'begun' | 'done'

/** True on the very first run, when nobody has begun with something else, and after one that did not finish. */
export async function isSampleMissing(ctx: Context): Promise<boolean> {
  const setting = await readSetting(ctx.db, SAMPLE_SETTING)
  if (setting !== undefined) return setting === ('begun' satisfies SampleSetting)
  return (await listProjectSlugs(ctx.db)).length === 0
}
