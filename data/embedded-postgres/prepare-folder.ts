import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Failure, fail, type Result, succeed } from '@/core/model/result'
import { type FolderLock, takeLock } from '@/data/embedded-postgres/folder-lock'
import { leaveToFolderOwner } from '@/data/embedded-postgres/write-private-file'

const LOG_LIMIT_BYTES = 10 * 1024 * 1024

/** Makes the data folder if it is missing and takes it for this process. Nothing in it is touched before that. */
export async function prepareFolder(
  dataFolder: string,
): Promise<Result<FolderLock, 'folder-in-use' | 'data-folder-not-writable'>> {
  const made = makeDataFolder(dataFolder)
  if (!made.ok) return made
  try {
    return await takeLock(join(dataFolder, 'lock'))
  } catch (error) {
    return notWritable(dataFolder, error)
  }
}

/** Makes the data folder unless it is there. */
export function makeDataFolder(dataFolder: string): Result<void, 'data-folder-not-writable'> {
  try {
    if (!existsSync(dataFolder)) makeFolder(dataFolder)
    return succeed(undefined)
  } catch (error) {
    return notWritable(dataFolder, error)
  }
}

/** The failure behind what the operating system threw; anything it did not refuse is thrown on. */
export function notWritable(path: string, error: unknown): Failure<'data-folder-not-writable'> {
  const reason = refusal(error)
  if (reason === undefined) throw error
  return fail('data-folder-not-writable', { path, reason })
}

// Root's database runs as another user, who must pass through but need not see what else lies here.
function makeFolder(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true })
  chmodSync(dataFolder, process.getuid?.() === 0 ? 0o711 : 0o700)
}

const REFUSALS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EDQUOT'])

/** The operating system's word for why a file could not be written; undefined for anything else. */
export function refusal(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' && REFUSALS.has(error.code) ? error.code : undefined
}

/** Where PostgreSQL writes what it has to say; the previous file is kept once. */
export function prepareLog(dataFolder: string): string {
  const path = join(dataFolder, 'postgres.log')
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`)
  closeSync(openSync(path, 'a', 0o600))
  leaveToFolderOwner(path)
  return path
}
