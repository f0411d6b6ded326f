#!/usr/bin/env node
// Plain JavaScript without a dependency: it runs before anything is installed, and must still be read by a Node too old
// for the rest. So: no syntax newer than modules, and nothing imported before the version is known.
const OLDEST = [20, 19]
const found = process.versions.node.split('.').map(Number)

if (found[0] < OLDEST[0] || (found[0] === OLDEST[0] && found[1] < OLDEST[1])) {
  console.error(
    'Hexapla needs Node ' +
      OLDEST.join('.') +
      ' or newer, this is ' +
      process.versions.node +
      ': install it from https://nodejs.org.',
  )
  process.exit(1)
}
import('./setup/run.mjs').then((setup) => setup.run())
