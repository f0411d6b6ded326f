#!/usr/bin/env node
// Runs every test there is, from a fresh clone, and ends with `N passed, N failed`.
//   node tests/run.mjs                     everything
//   node tests/run.mjs types lint unit     only these
// Plain JavaScript without dependencies: it installs them first.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countPlaywright, countVitest } from './runner/counts.mjs'
import { findBrowser } from './runner/find-browser.mjs'
import { prepare } from './runner/prepare.mjs'
import { run } from './runner/run-command.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
const results = 'tests/results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** Each stage answers how many of its tests passed and failed; a runner that dies before it counts is one failure. */
const stages = {
  types: () => runOnce(['node_modules/.bin/tsc', '--noEmit']),
  lint: () => runOnce(['node_modules/.bin/biome', 'check', '.']),
  unit: () => runVitest('unit', 'vitest.config.ts'),
  integration: () => runVitest('integration', 'tests/integration/vitest.config.ts'),
  e2e: runPlaywright,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in stages))
if (unknown.length > 0) {
  console.error(`unknown stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}`)
  process.exit(2)
}

const names = wanted.length > 0 ? wanted : Object.keys(stages)
await prepare({ needsBuild: names.includes('integration') || names.includes('e2e') })
const total = { passed: 0, failed: 0 }
for (const name of names) {
  console.log(`\n── ${name} ──`)
  const startedAt = Date.now()
  const counts = await stages[name]()
  total.passed += counts.passed
  total.failed += counts.failed
  console.log(
    `${name}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - startedAt) / 1000)} s`,
  )
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

async function runOnce(command) {
  const code = await run(command)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runVitest(name, config) {
  const file = `${results}/${name}.json`
  const command = [
    'node_modules/.bin/vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const code = await run(command)
  return countVitest(readReport(file), code)
}

async function runPlaywright() {
  const browser = await findBrowser()
  console.log(`browser: ${browser.description}`)
  const file = `${results}/e2e.json`
  const code = await run(
    ['node_modules/.bin/playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(file),
      HEXAPLA_TEST_BROWSER: browser.executablePath ?? '',
    },
  )
  return countPlaywright(readReport(file), code)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
