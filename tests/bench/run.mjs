#!/usr/bin/env node
// `npm run bench` runs every benchmark; `npm run bench saves reader` only these. Budgets stand in docs/BENCHMARKS.md.
import { readdirSync } from 'node:fs'
import { findBrowser } from '../runner/find-browser.mjs'
import { prepare } from '../runner/prepare.mjs'
import { run } from '../runner/run-command.mjs'

const all = readdirSync('tests/bench').flatMap((name) =>
  name.endsWith('.bench.ts') ? [name.slice(0, -'.bench.ts'.length)] : [],
)
const wanted = process.argv.length > 2 ? process.argv.slice(2) : all
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`unknown benchmark ${unknown.join(', ')}; there are ${all.join(', ')}`)
  process.exit(2)
}
await prepare({ needsBuild: true })
const needsBrowser = wanted.includes('editor') || wanted.includes('reader')
const browser = needsBrowser ? await findBrowser() : undefined
let failed = false
for (const name of wanted) {
  console.log(`\n── ${name} ──`)
  const code = await run([process.execPath, '--import', 'tsx', `tests/bench/${name}.bench.ts`], {
    HEXAPLA_TEST_BROWSER: browser?.executablePath ?? '',
  })
  failed ||= code !== 0
}
process.exitCode = failed ? 1 : 0
