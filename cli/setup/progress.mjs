// Progress goes to standard error: standard output belongs to what a command answers, which may be a document or JSON.
const out = process.stderr
const TICK_MS = 1_000
/** Without a terminal a line cannot be rewritten, and a log wants few. */
const TICKS_PER_LOG_LINE = 10

/**
 * Says how long a slow step has taken so far, and when it is done. A step of less than a second says nothing.
 * @template Value
 * @param {string} title
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withProgress(title, work) {
  const startedAt = performance.now()
  const seconds = (/** @type {number} */ digits) => ((performance.now() - startedAt) / 1_000).toFixed(digits)
  let ticks = 0
  const ticking = setInterval(() => {
    if (out.isTTY) out.write(`\r  ${title} … ${seconds(0)} s`)
    else if (ticks % TICKS_PER_LOG_LINE === 0) out.write(`  ${title} … ${seconds(0)} s\n`)
    ticks += 1
  }, TICK_MS)
  try {
    return await work()
  } finally {
    clearInterval(ticking)
    if (ticks > 0) out.write(`${out.isTTY ? '\r' : ''}  ${title}: ${seconds(1)} s\n`)
  }
}
