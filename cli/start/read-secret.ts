import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Result, succeed } from '@/core/model/result'
import { notWritable } from '@/data/embedded-postgres/prepare-folder'
import { writePrivateFile } from '@/data/embedded-postgres/write-private-file'

const SHORTEST = 32

/**
 * The secret of sessions and links: drawn once, kept in the data folder. Losing it signs everybody out, no more.
 */
export function readSecret(dataFolder: string): Result<string, 'data-folder-not-writable'> {
  try {
    return succeed(keptSecret(join(dataFolder, 'secret')))
  } catch (error) {
    return notWritable(dataFolder, error)
  }
}

function keptSecret(path: string): string {
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  if (kept.length >= SHORTEST) return kept
  const drawn = randomBytes(48).toString('base64url')
  writePrivateFile(path, `${drawn}\n`)
  return drawn
}
