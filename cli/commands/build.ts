import { z } from 'zod'
import { defineCommand, type Outcome } from '@/cli/command'
import { root } from '@/cli/setup/root.mjs'
import { buildPages } from '@/cli/start/build-pages'
import { type Result, succeed } from '@/core/model/result'

/** For images and packages that are built once and started often; `start` does the same by itself. */
export const build = defineCommand({
  name: 'build',
  summary: 'Build the pages if their sources have changed',
  arguments: [],
  options: {},
  input: z.object({}),
  async run(): Promise<Result<Outcome>> {
    const built = await buildPages(root)
    if (!built.ok) return built
    const text = built.value === 'built' ? 'The pages are built.' : 'The pages are up to date.'
    return succeed({ text, data: { pages: built.value } })
  },
})
