import { chownSync, closeSync, fsyncSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file only its owner may read, whole or not at all. */
export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  leaveToFolderOwner(draft)
  renameSync(draft, path)
}

/** What root makes in an ordinary user's folder is that user's, who may start without root the next time. */
export function leaveToFolderOwner(path: string): void {
  if (process.getuid?.() !== 0) return
  const folder = statSync(dirname(path))
  chownSync(path, folder.uid, folder.gid)
}
