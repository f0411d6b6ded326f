import { availableParallelism, loadavg } from 'node:os'

/** Times mean little without it: how many wanted the processors in the last minute, and how many there are. */
export function reportLoad(): void {
  const [lastMinute = 0] = loadavg()
  console.log(`  (load ${lastMinute.toFixed(1)} on ${availableParallelism()} processors)`)
}
