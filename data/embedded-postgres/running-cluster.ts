import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPasswords } from '@/data/embedded-postgres/cluster-passwords'
import { ownerUrl } from '@/data/embedded-postgres/provision'

/** Where the embedded database of a data folder answers while another process runs it; undefined when it never ran. */
export function runningClusterUrl(dataFolder: string): string | undefined {
  const passwords = readPasswords(dataFolder)
  const portFile = join(dataFolder, 'postgres-port')
  if (!passwords.ok || !existsSync(portFile)) return undefined
  return ownerUrl({ port: Number(readFileSync(portFile, 'utf8')), passwords: passwords.value })
}
