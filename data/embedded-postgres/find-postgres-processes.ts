import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface PostgresProcess {
  readonly pid: number
  readonly parentPid: number
}

/**
 * The PostgreSQL processes at work in this cluster. On Linux they are known by their working directory, which
 * PostgreSQL sets to the cluster: that holds when postmaster.pid is empty, garbage, or names a stranger's process.
 * Elsewhere postmaster.pid is believed when the process it names was started with this folder.
 */
export function findPostgresProcesses(clusterFolder: string): readonly PostgresProcess[] {
  const cluster = statSync(clusterFolder, { throwIfNoEntry: false })
  if (cluster === undefined) return []
  if (process.platform !== 'linux') return findByPidFile(clusterFolder)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => worksIn(pid, cluster))
    .map((pid) => ({ pid: Number(pid), parentPid: parentOf(pid) }))
}

function worksIn(pid: string, cluster: { readonly dev: number; readonly ino: number }): boolean {
  try {
    // After `npm ci` the link reads "…/postgres (deleted)".
    if (!basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')) return false
    const folder = statSync(`/proc/${pid}/cwd`)
    return folder.dev === cluster.dev && folder.ino === cluster.ino
  } catch {
    // It has ended meanwhile, or belongs to a user who cannot own this cluster.
    return false
  }
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function findByPidFile(clusterFolder: string): readonly PostgresProcess[] {
  const pid = readPostmasterPid(clusterFolder)
  if (pid === undefined) return []
  return commandOf(pid).includes(clusterFolder) ? [{ pid, parentPid: 0 }] : []
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return ''
  }
}

/** The process number in postmaster.pid; undefined when the file is missing or does not begin with a positive number. */
export function readPostmasterPid(clusterFolder: string): number | undefined {
  const [first = ''] = readPostmasterFile(clusterFolder)
  return /^[1-9]\d{0,9}$/.test(first) ? Number(first) : undefined
}

/** What the postmaster says it is doing, on the eighth line: `starting`, `ready`, `stopping` … */
export function readPostmasterState(clusterFolder: string): string | undefined {
  return readPostmasterFile(clusterFolder)[7]
}

function readPostmasterFile(clusterFolder: string): readonly string[] {
  try {
    return readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8')
      .split('\n')
      .map((line) => line.trim())
  } catch {
    // No server runs, or the file is being replaced.
    return []
  }
}
