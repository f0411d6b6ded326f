import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { fail, type Result, succeed } from '@/core/model/result'
import { processIdentity } from '@/data/embedded-postgres/process-identity'

const holderRecord = z.object({ pid: z.number().int().positive(), identity: z.string(), host: z.string() })
export type LockHolder = z.infer<typeof holderRecord>

export interface FolderLock {
  release(): void
}

const HEARTBEAT_MS = 1_000
/** A holder on another machine or in another container cannot be looked up; it is alive when its heartbeat is. */
const FOREIGN_WATCH_MS = 3 * HEARTBEAT_MS

/**
 * Takes the lock file for this process, or says which process holds it. Node has no flock: the file is made complete in
 * one step (link), and it counts only while the process it names is alive, so that kill -9 leaves nothing to mend.
 */
export async function takeLock(path: string): Promise<Result<FolderLock, 'folder-in-use'>> {
  for (let attempt = 0; attempt < 10; attempt++) {
    if (createLock(path)) return succeed(holdLock(path))
    const holder = readHolder(path)
    if (holder !== undefined && (await isAlive(path, holder))) return fail('folder-in-use', { path, pid: holder.pid })
    removeStale(path, holder)
  }
  return fail('folder-in-use', { path, pid: readHolder(path)?.pid ?? 0 })
}

function createLock(path: string): boolean {
  const draft = `${path}.${randomUUID()}`
  const record: LockHolder = { pid: process.pid, identity: processIdentity(process.pid) ?? '', host: hostname() }
  writeFileSync(draft, JSON.stringify(record), { mode: 0o644 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function holdLock(path: string): FolderLock {
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS)
  heartbeat.unref()
  return {
    release() {
      clearInterval(heartbeat)
      if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
    },
  }
}

function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // The folder may have been removed under us; the database's own supervisor reports that.
  }
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return holderRecord.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

async function isAlive(path: string, holder: LockHolder): Promise<boolean> {
  if (holder.host === hostname()) return processIdentity(holder.pid) === holder.identity
  const before = modifiedAt(path)
  await wait(FOREIGN_WATCH_MS)
  return modifiedAt(path) !== before
}

function modifiedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

/** Two processes may both find the lock stale: what was moved away is looked at again before it is thrown away. */
function removeStale(path: string, judged: LockHolder | undefined): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  const moved = readHolder(aside)
  if (moved !== undefined && moved.identity !== judged?.identity) linkUnlessTaken(aside, path)
  rmSync(aside, { force: true })
}

function linkUnlessTaken(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
