import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { fail, type Result, succeed } from '@/core/model/result'
import type { Account } from '@/data/embedded-postgres/choose-account'
import { isReachable } from '@/data/embedded-postgres/is-reachable'
import { type Binaries, binariesIn } from '@/data/embedded-postgres/locate-binaries'
import { refusal } from '@/data/embedded-postgres/prepare-folder'

/** Where the file system hierarchy keeps what a program can make again. */
const CACHE = '/var/cache/hexapla'

/**
 * Binaries the account can run. Root's checkout often lies under /root, which lets nobody but root in, and PostgreSQL
 * neither runs as root nor finds its libraries without its own real path. So the files are given a second name (hard
 * links: no space taken; a copy where that is another file system) under /var/cache, owned and writable by root alone.
 * Opening /root to others, or running the database with root's capabilities, would give away more.
 */
export function lendBinaries(
  binaries: Binaries,
  account: Account | undefined,
  cache: string = CACHE,
): Result<Binaries, 'binaries-unreachable'> {
  if (account === undefined || canRun(binaries, account)) return succeed(binaries)
  const lent = binariesIn(join(cache, lentName(binaries)), binaries.version)
  try {
    if (statSync(cache, { throwIfNoEntry: false }) === undefined) makeOpenFolder(cache)
    if (!isSafe(cache)) return fail('binaries-unreachable', { path: binaries.folder, cache })
    if (statSync(lent.folder, { throwIfNoEntry: false }) === undefined) lend(binaries.folder, lent.folder)
  } catch (error) {
    if (refusal(error) === undefined) throw error
    return fail('binaries-unreachable', { path: binaries.folder, cache })
  }
  return canRun(lent, account) ? succeed(lent) : fail('binaries-unreachable', { path: binaries.folder, cache })
}

function canRun(binaries: Binaries, account: Account): boolean {
  return isReachable(binaries.postgres, account) && (statSync(binaries.postgres).mode & 0o005) === 0o005
}

// A reinstalled package may be another build of the same version: its size and date tell.
function lentName(binaries: Binaries): string {
  const { size, mtimeMs } = statSync(binaries.postgres)
  return `postgres-${binaries.version}-${size}-${Math.floor(mtimeMs)}`
}

function isSafe(folder: string): boolean {
  const stat = lstatSync(folder)
  return stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0
}

function lend(from: string, to: string): void {
  const draft = `${to}.${process.pid}`
  lendFolder(from, draft)
  try {
    renameSync(draft, to)
  } catch (error) {
    // Another start finished first; its files are the same.
    rmSync(draft, { recursive: true, force: true })
    if (statSync(to, { throwIfNoEntry: false }) === undefined) throw error
  }
}

// The umask may take away what is given here, so modes are set afterwards.
function lendFolder(from: string, to: string): void {
  makeOpenFolder(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) lendFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else lendFile(source, target)
  }
}

function makeOpenFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

function lendFile(source: string, target: string): void {
  const { mode } = statSync(source)
  const isOpen = (mode & 0o044) === 0o044
  if (isOpen && isLinked(source, target)) return
  copyFileSync(source, target, constants.COPYFILE_FICLONE)
  chmodSync(target, (mode & 0o100) === 0 ? 0o644 : 0o755)
}

function isLinked(source: string, target: string): boolean {
  try {
    linkSync(source, target)
    return true
  } catch {
    // Another file system, or one without hard links.
    return false
  }
}
