import { beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, Symbol.for('hexapla.shutdown'))
})

describe('the shutdown of the process', () => {
  it('FLT-14 ends every open stream once and says that it has begun', async () => {
    const { beginShutdown, isShuttingDown, onShutdown } = await import('@/server/shutdown')
    const [open, closed] = [vi.fn(), vi.fn()]
    onShutdown(open)
    const forget = onShutdown(closed)
    forget()
    expect(isShuttingDown()).toBe(false)
    beginShutdown()
    beginShutdown()
    expect(isShuttingDown()).toBe(true)
    expect(open).toHaveBeenCalledTimes(1)
    expect(closed).not.toHaveBeenCalled()
  })

  it('is known to the copy of the module that Next bundled into a route', async () => {
    const first = await import('@/server/shutdown')
    vi.resetModules()
    const second = await import('@/server/shutdown')
    expect(second).not.toBe(first)
    const close = vi.fn()
    second.onShutdown(close)
    first.beginShutdown()
    expect(second.isShuttingDown()).toBe(true)
    expect(close).toHaveBeenCalledTimes(1)
  })
})
