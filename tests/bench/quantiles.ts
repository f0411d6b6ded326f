/** The value below which a share of the samples lies; nearest rank. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** One row of a result: what, how much, and the budget beside it. */
export function report(what: string, measured: string, budget: string): void {
  console.log(`${what.padEnd(52)} ${measured.padStart(18)}   budget ${budget}`)
}

export function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`
}
