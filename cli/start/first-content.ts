import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { contextOver } from '@/cli/command-context'
import { withProgress } from '@/cli/setup/progress.mjs'
import { inRoot } from '@/cli/setup/root.mjs'
import { ensureSetUpLink } from '@/server/commands/ensure-set-up-link'
import type { Context } from '@/server/context'

export interface FirstContent {
  /** Where the first administrator sets a password; undefined once there is one. */
  readonly setUpLink: string | undefined
}

/** What a new installation needs so that a person can begin: the sample article, and the administrator's one-time link. */
export async function provideFirstContent(url: string, publicOrigin: string): Promise<FirstContent> {
  const { ctx, close } = await contextOver(url, publicOrigin)
  try {
    await withProgress('Bringing in the sample', () => bringInSample(ctx))
    return { setUpLink: await ensureSetUpLink(ctx.db, publicOrigin) }
  } finally {
    await close()
  }
}

async function bringInSample(ctx: Context): Promise<void> {
  const path = inRoot('server', 'sample', 'bring-in-sample.ts')
  if (!existsSync(path)) return
  const module = await import(pathToFileURL(path).href)
  await module.bringInSample(ctx, inRoot('prisma', 'sample'))
}
