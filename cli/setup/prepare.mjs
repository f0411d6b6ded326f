import { generateClient } from './generate-client.mjs'
import { installDependencies } from './install-dependencies.mjs'

/**
 * Makes the checkout runnable: the packages of the lockfile, the database client of the schema. Each step looks first
 * and does nothing when there is nothing to do. Resolves to false, having said why, when it cannot be done.
 */
export async function prepare() {
  // Nothing here reports to anybody (SUP-07).
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.CHECKPOINT_DISABLE = '1'
  return (await installDependencies()) && (await generateClient())
}
