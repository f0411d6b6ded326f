import { contextOver } from '@/cli/command-context'
import { withProgress } from '@/cli/setup/progress.mjs'
import { inRoot } from '@/cli/setup/root.mjs'
import { ensureSetUpLink } from '@/server/commands/ensure-set-up-link'
import type { Context } from '@/server/context'
import { isSampleMissing } from '@/server/sample/is-sample-missing'

export interface FirstContent {
  /** Where the first administrator sets a password; undefined once there is one. */
  readonly setUpLink: string | undefined
}

interface Installation {
  readonly url: string
  readonly publicOrigin: string
  /** Off for those who begin with articles of their own. */
  readonly wantsSample: boolean
}

/** What a new installation needs so that a person can begin: the sample article, and the administrator's one-time link. */
export async function provideFirstContent({ url, publicOrigin, wantsSample }: Installation): Promise<FirstContent> {
  const { ctx, close } = await contextOver(url, publicOrigin)
  try {
    if (wantsSample && (await isSampleMissing(ctx)))
      await withProgress('Bringing in the sample', () => bringInSample(ctx))
    return { setUpLink: await ensureSetUpLink(ctx.db, publicOrigin) }
  } finally {
    await close()
  }
}

/** Loaded when needed: it takes the parsers of all formats along, and every start but the first does without. */
async function bringInSample(ctx: Context): Promise<void> {
  const sample = await import('@/server/sample/bring-in-sample')
  await sample.bringInSample(ctx, inRoot('prisma', 'sample'))
}
