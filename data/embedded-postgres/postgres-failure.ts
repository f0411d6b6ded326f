import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const TAIL_BYTES = 8_192

/** Where a log ends now; what a program writes afterwards is its own. */
export function logEnd(path: string): number {
  const file = openSync(path, 'a+', 0o600)
  try {
    return fstatSync(file).size
  } finally {
    closeSync(file)
  }
}

/** The line in which PostgreSQL says why it gave up: the last FATAL, PANIC or error, else the last line. */
export function failureReason(path: string, from: number): string {
  const lines = readFrom(path, from)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const telling = lines.filter((line) => /\b(FATAL|PANIC|error|could not|cannot)\b/.test(line)).at(-1)
  return (telling ?? lines.at(-1) ?? 'it said nothing').replace(/^.*?\b(FATAL|PANIC|error):\s*/, '')
}

function readFrom(path: string, from: number): string {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const start = Math.max(from, size - TAIL_BYTES)
    const bytes = Buffer.alloc(Math.max(0, size - start))
    readSync(file, bytes, 0, bytes.length, start)
    return bytes.toString('utf8')
  } finally {
    closeSync(file)
  }
}
