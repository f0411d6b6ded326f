import { chownSync, closeSync, fsyncSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file only its owner may read, whole or not at all. Root leaves it to the owner of the folder. */
export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  const folder = statSync(dirname(path))
  if (process.getuid?.() === 0) chownSync(draft, folder.uid, folder.gid)
  renameSync(draft, path)
}
