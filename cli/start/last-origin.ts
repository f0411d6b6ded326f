import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivateFile } from '@/data/embedded-postgres/write-private-file'

const place = (dataFolder: string): string => join(dataFolder, 'public-origin')

/** Notes where people reach the server, so that a command called beside it makes links that work. */
export function rememberOrigin(dataFolder: string, publicOrigin: string): void {
  if (lastOrigin(dataFolder) !== publicOrigin) writePrivateFile(place(dataFolder), `${publicOrigin}\n`)
}

/** Where the server of this data folder was reached last; undefined when it never ran. */
export function lastOrigin(dataFolder: string): string | undefined {
  const path = place(dataFolder)
  const noted = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  return URL.canParse(noted) ? noted : undefined
}
