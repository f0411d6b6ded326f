// With --json standard output holds nothing but JSON; what a person reads goes beside it.
const out = process.argv.includes('--json') ? process.stderr : process.stdout
const TICK_MS = 1_000
/** Without a terminal a line cannot be rewritten, and a log wants few. */
const TICKS_PER_LOG_LINE = 10

/**
 * Says that a slow step has begun, how long it has taken so far, and when it is done.
 * @template Value
 * @param {string} title
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withProgress(title, work) {
  const startedAt = performance.now()
  const seconds = () => ((performance.now() - startedAt) / 1_000).toFixed(0)
  let ticks = 0
  const show = () => {
    if (out.isTTY) out.write(`\r  ${title} … ${seconds()} s`)
    else if (ticks++ % TICKS_PER_LOG_LINE === 0) out.write(`  ${title} … ${seconds()} s\n`)
  }
  show()
  const ticking = setInterval(show, TICK_MS)
  try {
    return await work()
  } finally {
    clearInterval(ticking)
    out.write(`${out.isTTY ? '\r' : ''}  ${title}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s\n`)
  }
}

/** @param {string} text */
export function say(text) {
  out.write(`${text}\n`)
}
