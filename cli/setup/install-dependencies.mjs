import { existsSync, readFileSync } from 'node:fs'
import { withProgress } from './progress.mjs'
import { inRoot } from './root.mjs'
import { runProgram } from './run-program.mjs'

/** Installs the packages of the lockfile when those in node_modules are not the same. */
export async function installDependencies() {
  const wanted = readLock(inRoot('package-lock.json'))
  if (wanted === undefined)
    return refuse('package-lock.json is missing or damaged: restore it with `git checkout package-lock.json`.')
  if (matches(wanted, readLock(inRoot('node_modules', '.package-lock.json')) ?? {})) return true
  const installed = await withProgress('Installing the packages', npmCi)
  return (
    installed.ok ||
    refuse(`The packages could not be installed: is the package registry reachable?\n${installed.output}`)
  )
}

/**
 * Compares with the lockfile npm leaves in node_modules. Packages for other systems are optional and may be absent.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function matches(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const present = installed[path]
    if (present === undefined) return entry.optional === true
    return present.version === entry.version && present.integrity === entry.integrity
  })
}

/** @typedef {Readonly<Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>>} Packages */

/**
 * @param {string} path
 * @returns {Packages | undefined}
 */
function readLock(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
  } catch {
    // Cut off in the middle: as good as missing.
    return undefined
  }
}

// No install scripts: none is needed here, and they are how a stolen package does harm (SUP-03). Development packages
// come along whatever NODE_ENV says: building the pages needs them.
function npmCi() {
  const options = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return runProgram([npm, ...options])
  return runProgram(options, { program: process.platform === 'win32' ? 'npm.cmd' : 'npm' })
}

/** @param {string} text */
function refuse(text) {
  console.error(text)
  return false
}
