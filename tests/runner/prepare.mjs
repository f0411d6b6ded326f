import { prepare as prepareCheckout } from '../../cli/setup/prepare.mjs'
import { run } from './run-command.mjs'

/** Installs and generates what is missing, and builds the pages where a stage serves them. Ends the process if it cannot. */
export async function prepare({ needsBuild }) {
  if (!(await prepareCheckout())) process.exit(1)
  if (!needsBuild) return
  const code = await run([process.execPath, 'cli/hexapla.mjs', 'build'])
  if (code !== 0) {
    console.error('the pages could not be built')
    console.log('\n0 passed, 1 failed')
    process.exit(1)
  }
}
