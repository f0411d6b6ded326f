import { readFileSync } from 'node:fs'

// What Linux counts in, wherever Node runs.
const TICK_MS = 10

/**
 * How many milliseconds of the processors a process has used. Unlike the time on the clock it hardly depends on who
 * else wants them. Linux alone says; elsewhere it is not a number.
 */
export function processorTime(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
