import { register } from 'node:module'
import { prepare } from './prepare.mjs'
import { inRoot } from './root.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Gets the checkout ready, then hands over to the command line proper, which is TypeScript. */
export async function run() {
  // Ending by process.exit takes the program of the running step along, which dying of the signal would not.
  for (const signal of SIGNALS) process.on(signal, leave)
  const isPrepared = await prepare()
  for (const signal of SIGNALS) process.off(signal, leave)
  if (!isPrepared) process.exit(1)
  // The package `server-only` throws outside a bundler's server build. The command line is a server, too.
  register(
    `data:text/javascript,${encodeURIComponent(
      `export const resolve = (name, context, next) =>
        name === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(name, context)`,
    )}`,
  )
  const tsx = await import('tsx/esm/api')
  // Named, because it would look for it where the command was called.
  tsx.register({ tsconfig: inRoot('tsconfig.json') })
  const { main } = await import('../main.ts')
  await main(process.argv.slice(2))
}

/** @param {NodeJS.Signals} _signal @param {number} number */
function leave(_signal, number) {
  process.exit(128 + number)
}
