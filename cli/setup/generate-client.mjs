import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { withProgress } from './progress.mjs'
import { inRoot } from './root.mjs'
import { runProgram } from './run-program.mjs'

const MARKER = inRoot('data', 'generated', '.made-from')

/** Makes the database client when the schema or Prisma has changed since it was made. */
export async function generateClient() {
  const source = hashSource()
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === source) return true
  const made = await withProgress('Generating the database client', prismaGenerate)
  if (made.ok) writeFileSync(MARKER, source)
  else console.error(`The database client could not be generated from prisma/schema.prisma.\n${made.output}`)
  return made.ok
}

function hashSource() {
  const hash = createHash('sha256')
  for (const path of [['prisma', 'schema.prisma'], ['prisma.config.ts'], ['node_modules', 'prisma', 'package.json']]) {
    hash.update(readFileSync(inRoot(...path)))
  }
  return hash.digest('hex')
}

// Prisma would download its schema engine, which generating does not use; pointed at any file that exists, it does not.
function prismaGenerate() {
  return runProgram([inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
}
