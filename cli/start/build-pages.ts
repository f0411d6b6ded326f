import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withProgress } from '@/cli/setup/progress.mjs'
import { runProgram } from '@/cli/setup/run-program.mjs'
import { hashSources } from '@/cli/start/hash-sources'
import { fail, type Result, succeed } from '@/core/model/result'
import { type FolderLock, takeLock } from '@/data/embedded-postgres/folder-lock'
import { refusal } from '@/data/embedded-postgres/prepare-folder'

const LOOK_AGAIN_MS = 500
/** A build takes seconds; one that takes longer than this hangs. */
const WAIT_LIMIT_MS = 600_000

/** Builds the pages when their sources are not those of the last build. One process at a time does. */
export async function buildPages(root: string): Promise<Result<'built' | 'fresh'>> {
  const source = hashSources(root)
  if (isFresh(root, source)) return succeed('fresh')
  try {
    return await buildLocked(root, source)
  } catch (error) {
    const reason = refusal(error)
    if (reason === undefined) throw error
    return fail('checkout-not-writable', { path: root, reason })
  }
}

async function buildLocked(root: string, source: string): Promise<Result<'built' | 'fresh'>> {
  const lock = await waitForLock(root)
  if (!lock.ok) return lock
  try {
    // Whoever had the lock may have built just this.
    return isFresh(root, source) ? succeed('fresh') : await build(root, source)
  } finally {
    lock.value.release()
  }
}

function marker(root: string): string {
  return join(root, '.next', 'made-from')
}

function isFresh(root: string, source: string): boolean {
  return existsSync(marker(root)) && readFileSync(marker(root), 'utf8') === source
}

async function waitForLock(root: string): Promise<Result<FolderLock>> {
  const path = join(root, 'node_modules', '.cache', 'hexapla', 'build-lock')
  mkdirSync(dirname(path), { recursive: true })
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    const lock = await takeLock(path)
    if (lock.ok) return lock
    if (waited >= WAIT_LIMIT_MS) return fail('build-locked', lock.values)
    await wait(LOOK_AGAIN_MS)
  }
}

async function build(root: string, source: string): Promise<Result<'built'>> {
  // A build that is killed half-way is not taken for a finished one.
  rmSync(marker(root), { force: true })
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const built = await withProgress('Building the pages', () =>
    runProgram([next, 'build'], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    }),
  )
  if (!built.ok) return fail('build-failed', { output: built.output })
  writeFileSync(marker(root), source)
  return succeed('built')
}
