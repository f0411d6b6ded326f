const FIRST_WAIT_MS = 1_000
// A translator who comes back from a tunnel should not wait longer than this for the word "saved".
const LONGEST_WAIT_MS = 30_000

/**
 * How long to wait after the n-th failure in a row: doubling, with full jitter over its upper half, so that the tabs of
 * a whole team do not come back in step after a restart. `chance` is in [0, 1).
 */
export function backOffMs(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1))
  return Math.round(longest / 2 + (longest / 2) * chance)
}
