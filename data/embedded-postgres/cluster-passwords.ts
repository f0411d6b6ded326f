import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, type Result, succeed } from '@/core/model/result'
import { writePrivateFile } from '@/data/embedded-postgres/write-private-file'

const passwords = z.object({ administrator: z.string().min(32), owner: z.string().min(32) })

/** `administrator` is PostgreSQL's superuser, for this folder's supervisor alone; `owner` owns the application's database. */
export type ClusterPasswords = z.infer<typeof passwords>

export function passwordFile(dataFolder: string): string {
  return join(dataFolder, 'postgres-passwords.json')
}

/** Reads the passwords of a cluster that exists. */
export function readPasswords(dataFolder: string): Result<ClusterPasswords, 'cluster-password-missing'> {
  const path = passwordFile(dataFolder)
  const parsed = existsSync(path) ? passwords.safeParse(readJson(path)) : undefined
  return parsed?.success ? succeed(parsed.data) : fail('cluster-password-missing', { path })
}

/** Draws the passwords of a cluster about to be made and stores them before it, so that it never stands without. */
export function createPasswords(dataFolder: string): ClusterPasswords {
  const drawn: ClusterPasswords = { administrator: drawPassword(), owner: drawPassword() }
  writePrivateFile(passwordFile(dataFolder), `${JSON.stringify(drawn)}\n`)
  return drawn
}

// 256 bits, in letters that need no escaping inside a connection URL.
function drawPassword(): string {
  return randomBytes(32).toString('hex')
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
