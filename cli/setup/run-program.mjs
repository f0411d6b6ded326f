import { spawn } from 'node:child_process'
import { root } from './root.mjs'

const KEPT_CHARACTERS = 4_000

/**
 * Runs a program of Node's in the checkout and keeps the end of what it says, for the case that it fails.
 * @param {readonly string[]} command script and arguments, or a program's name first with `program`
 * @param {{ readonly env?: Readonly<Record<string, string>>, readonly program?: string }} [options]
 * @returns {Promise<{ readonly ok: boolean, readonly output: string }>}
 */
export function runProgram(command, { env = {}, program = process.execPath } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const keep = (/** @type {Buffer} */ bytes) => {
      output = (output + bytes.toString('utf8')).slice(-KEPT_CHARACTERS)
    }
    const child = spawn(program, command, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // Whoever ends us ends the step as well; a half-done step is done again by the next start.
    const leave = () => void child.kill()
    process.once('exit', leave)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => keep(Buffer.from(`\n${error.message}`)))
    child.once('close', (code) => {
      process.off('exit', leave)
      resolve({ ok: code === 0, output: output.trim() })
    })
  })
}
