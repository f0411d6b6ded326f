import { expect, it } from 'vitest'
import { type EventStream, followArticle, type LiveListener } from '@/browser/live-events'
import { ARTICLE, FakeClock, unitId } from '@/tests/browser/outbox/fake-world'

class FakeStream implements EventStream {
  readyState = 1
  isClosed = false
  #hearers: [string, (event: { readonly data?: unknown }) => void][] = []
  addEventListener(type: string, hear: (event: { readonly data?: unknown }) => void) {
    this.#hearers.push([type, hear])
  }
  emit(type: string, data?: unknown) {
    for (const [heard, hear] of this.#hearers) if (heard === type) hear({ data })
  }
  close() {
    this.isClosed = true
  }
}

function follow() {
  const clock = new FakeClock()
  const streams: FakeStream[] = []
  const heard: unknown[] = []
  const listener: LiveListener = {
    onUnit: (event) => heard.push(event),
    onVersion: (event) => heard.push(event),
    onGap: () => heard.push('gap'),
  }
  const stop = followArticle(ARTICLE, listener, {
    open(address) {
      expect(address).toBe(`/api/v1/articles/${ARTICLE}/events`)
      const stream = new FakeStream()
      streams.push(stream)
      return stream
    },
    after: (ms, work) => clock.after(ms, work),
    chance: () => 0.5,
  })
  return { clock, streams, heard, stop }
}

const CHANGE = { unitId: unitId(1), locale: 'en', position: 3, revision: 7, state: 'translated' }

it('tells of changed units and versions', () => {
  const { streams, heard } = follow()
  streams[0]?.emit('unit', JSON.stringify(CHANGE))
  streams[0]?.emit('version', JSON.stringify({ locale: 'en', publication: 'published' }))
  expect(heard).toEqual([CHANGE, { locale: 'en', publication: 'published' }])
})

it.each(['not json', '{}', '{"unitId":"x"}', ''])('passes over %j', (data) => {
  const { streams, heard } = follow()
  streams[0]?.emit('unit', data)
  expect(heard).toEqual([])
})

it('connects again when the server has refused, and says that something may have been missed', async () => {
  const { clock, streams, heard } = follow()
  const [first] = streams
  if (first !== undefined) first.readyState = 2
  first?.emit('error')
  await clock.pass(1_000)
  expect(streams).toHaveLength(2)
  expect(first?.isClosed).toBe(true)
  streams[1]?.emit('open')
  expect(heard).toEqual(['gap'])
})

it('leaves reconnecting to the browser where it does so itself', async () => {
  const { clock, streams } = follow()
  if (streams[0] !== undefined) streams[0].readyState = 0
  streams[0]?.emit('error')
  await clock.pass(60_000)
  expect(streams).toHaveLength(1)
})

it('is quiet after it was stopped', async () => {
  const { clock, streams, stop } = follow()
  if (streams[0] !== undefined) streams[0].readyState = 2
  streams[0]?.emit('error')
  stop()
  await clock.pass(60_000)
  expect(streams).toHaveLength(1)
})
