import { describe, expect, it } from 'vitest'
import type { ArticleId } from '@/core/model/ids'
import { createReaderCache, type Keepable } from '@/server/reader-cache'

const A = 'a' as ArticleId
const B = 'b' as ArticleId

interface Kept extends Keepable {
  readonly load: number
}

/** A cache whose clock stands still until the test moves it, and whose loads are counted. */
function setUp() {
  let now = 0
  let loads = 0
  const cache = createReaderCache<Kept>({ maxAgeMs: 4_000, maxWeight: 10, now: () => now })
  const read = (key: string, articleId: ArticleId, weight = 1) =>
    cache.read(key, async () => {
      loads += 1
      return { articleId, weight, load: loads }
    })
  return { cache, read, pass: (ms: number) => (now += ms), loads: () => loads }
}

describe('the reader cache', () => {
  it('loads once for many readers, also when they come at once', async () => {
    const { read, loads } = setUp()
    const [one, two] = await Promise.all([read('en/a', A), read('en/a', A)])
    expect(one).toBe(two)
    expect(await read('en/a', A)).toBe(one)
    expect(loads()).toBe(1)
  })

  it('AZ-15 loads again after four seconds, counted from before the loading', async () => {
    const { cache, read, pass, loads } = setUp()
    let finish = (_value: Kept) => {}
    const slow = cache.read('en/a', () => new Promise<Kept>((resolve) => (finish = resolve)))
    pass(3_000)
    finish({ articleId: A, weight: 1, load: 0 })
    await slow
    pass(1_000)
    await read('en/a', A)
    expect(loads()).toBe(0)
    pass(1)
    await read('en/a', A)
    expect(loads()).toBe(1)
  })

  it('forgets an article in all its languages, and no other', async () => {
    const { cache, read, loads } = setUp()
    for (const [key, id] of [
      ['en/a', A],
      ['la/a', A],
      ['en/b', B],
    ] as const)
      await read(key, id)
    cache.forget(A)
    for (const [key, id] of [
      ['en/a', A],
      ['la/a', A],
      ['en/b', B],
    ] as const)
      await read(key, id)
    expect(loads()).toBe(5)
  })

  it('does not keep what was still loading when it was told of a change', async () => {
    const { cache, read, loads } = setUp()
    let finish = (_value: Kept) => {}
    const loading = cache.read('en/a', () => new Promise<Kept>((resolve) => (finish = resolve)))
    cache.forget(A)
    finish({ articleId: A, weight: 1, load: 0 })
    await loading
    expect(await read('en/a', A)).toMatchObject({ load: 1 })
    expect(loads()).toBe(1)
  })

  it('gives room by dropping what was not read for longest', async () => {
    const { read, loads } = setUp()
    await read('en/a', A, 5)
    await read('la/a', A, 5)
    await read('en/a', A, 5)
    await read('en/b', B, 5)
    expect(loads()).toBe(3)
    await read('en/a', A, 5)
    expect(loads()).toBe(3)
    await read('la/a', A, 5)
    expect(loads()).toBe(4)
  })

  it('keeps neither failures nor what is not there', async () => {
    const { cache, read, loads } = setUp()
    await expect(cache.read('en/a', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
    expect(await cache.read('en/a', async () => undefined)).toBeUndefined()
    await read('en/a', A)
    expect(loads()).toBe(1)
  })
})
