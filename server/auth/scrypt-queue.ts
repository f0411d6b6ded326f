interface Queue {
  running: number
  readonly waiting: (() => void)[]
}

/** 20 at once took 615 MiB and all of libuv's threads for 7.8 s; two leave room for everybody else (AUTH-06). */
const AT_ONCE = 2
const key = Symbol.for('hexapla.scrypt-queue')
// On globalThis, because Next bundles each route apart and the machine's memory is one.
const holder = globalThis as unknown as Record<symbol, Queue | undefined>

/** Runs the work when its turn comes. */
export async function queueForScrypt<Value>(work: () => Promise<Value>): Promise<Value> {
  holder[key] ??= { running: 0, waiting: [] }
  const queue = holder[key]
  if (queue.running >= AT_ONCE) await new Promise<void>((resolve) => queue.waiting.push(resolve))
  else queue.running += 1
  try {
    return await work()
  } finally {
    // The turn is handed on rather than given back, so that nobody slips in between.
    const next = queue.waiting.shift()
    if (next === undefined) queue.running -= 1
    else next()
  }
}
