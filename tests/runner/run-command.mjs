import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a command with its output on ours; resolves to its exit code (1 when a signal ended it). */
export async function run([command, ...args], env = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...quiet, ...env },
  })
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** Tools that would otherwise phone home, or print what nobody reads. */
export const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  DO_NOT_TRACK: '1',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
  npm_config_update_notifier: 'false',
}
