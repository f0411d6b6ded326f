import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { type OutboxEntry, startEntry } from '@/browser/outbox/outbox-entry'
import { openOutboxStore } from '@/browser/outbox/outbox-store'
import type { UserId } from '@/core/model/ids'
import { textContent } from '@/core/model/inline-content'
import { ANNA, BORIS, unit } from '@/tests/browser/outbox/fake-world'

beforeEach(async () => {
  const store = openOutboxStore()
  await Promise.all([store.clear(ANNA), store.clear(BORIS)])
})

function entry(
  n: number,
  text: string,
  { user = ANNA, tab = 'tab' }: { user?: UserId; tab?: string } = {},
): OutboxEntry {
  return { ...startEntry({ userId: user, tabId: tab }, unit(n), 1), content: textContent(text) }
}

describe('openOutboxStore', () => {
  it('gives back what it was given, to its user alone', async () => {
    const store = openOutboxStore()
    await store.put(entry(1, 'anna'))
    await store.put(entry(1, 'boris', { user: BORIS }))
    expect(await store.entriesOf(ANNA)).toEqual([entry(1, 'anna')])
    expect(await store.countOf(BORIS)).toBe(1)
  })

  it('INT-12 keeps every character', async () => {
    const text = 'é é \u{2000B}\u{1F469}\u200D\u{1F680}\u00A0\u202B\u2028\uE000\u{E0041}क्षि\r\n\t'
    const store = openOutboxStore()
    await store.put(entry(1, text))
    expect((await store.entriesOf(ANNA))[0]?.content).toEqual(textContent(text))
  })

  it('keeps one entry for each tab', async () => {
    const store = openOutboxStore()
    await store.put(entry(1, 'one', { tab: 'one' }))
    await store.put(entry(1, 'two', { tab: 'two' }))
    expect(await store.countOf(ANNA)).toBe(2)
  })

  it('moves an entry to another tab in one step', async () => {
    const store = openOutboxStore()
    const old = entry(1, 'left behind', { tab: 'closed' })
    const moved = entry(1, 'left behind', { tab: 'open' })
    await store.put(old)
    await store.move(old.key, moved)
    expect(await store.entriesOf(ANNA)).toEqual([moved])
  })

  it('PRIV-08 clears one user and leaves the other', async () => {
    const store = openOutboxStore()
    await store.put(entry(1, 'anna'))
    await store.put(entry(1, 'boris', { user: BORIS }))
    await store.clear(ANNA)
    expect(await store.countOf(ANNA)).toBe(0)
    expect(await store.countOf(BORIS)).toBe(1)
  })

  it('FLT-10 leaves an entry alone that another build wrote and this one cannot read', async () => {
    const store = openOutboxStore()
    await store.put({ ...entry(1, 'x'), content: 'a later format' } as unknown as OutboxEntry)
    await store.put(entry(2, 'readable'))
    expect(await store.entriesOf(ANNA)).toEqual([entry(2, 'readable')])
    expect(await store.countOf(ANNA)).toBe(2)
  })

  it('opens the database again after the browser closed it', async () => {
    const databases: { close(): void }[] = []
    const store = openOutboxStore(async () => {
      const database = await openDB('hexapla', 1, {
        upgrade: (created) =>
          void created.createObjectStore('outbox', { keyPath: 'key' }).createIndex('by-user', 'userId'),
      })
      databases.push(database)
      return database as never
    })
    await store.put(entry(1, 'before'))
    databases[0]?.close()
    await store.put(entry(2, 'after'))
    expect(await store.countOf(ANNA)).toBe(2)
  })

  it('FLT-13 rejects when the browser refuses', async () => {
    const store = openOutboxStore(() => Promise.reject(new DOMException('private mode', 'SecurityError')))
    await expect(store.put(entry(1, 'x'))).rejects.toThrow('private mode')
  })
})
