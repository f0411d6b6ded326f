/**
 * Tells everything that holds a connection open that the process is about to end. It hangs on globalThis because the
 * command line starts the process from one module graph and Next bundles the routes into others.
 */
interface Shutdown {
  hasBegun: boolean
  readonly closers: Set<() => void>
}

const key = Symbol.for('hexapla.shutdown')
const holder = globalThis as unknown as Record<symbol, Shutdown | undefined>

function shutdown(): Shutdown {
  holder[key] ??= { hasBegun: false, closers: new Set() }
  return holder[key]
}

/** True from the signal on: readiness answers 503, streams are not opened any more. */
export function isShuttingDown(): boolean {
  return shutdown().hasBegun
}

/** Registers what ends one open stream; call the answer when the stream has ended by itself. */
export function onShutdown(close: () => void): () => void {
  const { closers } = shutdown()
  closers.add(close)
  return () => void closers.delete(close)
}

/** Ends all streams. Safe to call twice. */
export function beginShutdown(): void {
  const state = shutdown()
  state.hasBegun = true
  for (const close of [...state.closers]) {
    state.closers.delete(close)
    close()
  }
}
