import { existsSync, readFileSync } from 'node:fs'
import { withProgress } from './progress.mjs'
import { inRoot } from './root.mjs'
import { runProgram } from './run-program.mjs'

/** Installs the packages of the lockfile when those in node_modules are not the same. */
export async function installDependencies() {
  const wanted = readLock(inRoot('package-lock.json'))
  if (wanted === undefined)
    return refuse('package-lock.json is missing or damaged: restore it with `git checkout package-lock.json`.')
  if (isInstalled(wanted)) return true
  const installed = await withProgress('Installing the packages', install)
  if (installed.ok && isInstalled(wanted)) return true
  return refuse(`The packages could not be installed: is the package registry reachable?\n${installed.output}`)
}

/** @param {Packages} wanted */
function isInstalled(wanted) {
  return matches(wanted, readLock(inRoot('node_modules', '.package-lock.json')) ?? {})
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

// `npm ci` refuses a lockfile without the optional packages of every system, and a registry that holds those of one
// system only makes such a lockfile. `npm install --no-save` takes the same versions with the same hashes and changes
// no file of ours; what it installed is compared with the lockfile afterwards.
async function install() {
  const installed = await npm('ci')
  return installed.ok || !installed.output.includes('from lock file') ? installed : npm('install', '--no-save')
}

// No install scripts: none is needed here, and they are how a stolen package does harm (SUP-03). Development packages
// come along whatever NODE_ENV says: building the pages needs them.
/** @param {...string} command */
function npm(...command) {
  const words = [...command, '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
  const script = process.env.npm_execpath
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) return runProgram([script, ...words])
  return runProgram(words, { program: process.platform === 'win32' ? 'npm.cmd' : 'npm' })
}

/** @param {string} text */
function refuse(text) {
  console.error(text)
  return false
}
