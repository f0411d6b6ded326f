import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { ArticleEvent } from '@/core/protocol/live-events'
import { type EventSink, eventStream } from '@/server/http/event-stream'

const EVENT: ArticleEvent = {
  type: 'version',
  articleId: '00000000-0000-7000-8000-000000000001' as ArticleId,
  locale: 'la' as Locale,
  publication: 'published',
}

function open() {
  const abort = new AbortController()
  let sink: EventSink | undefined
  let ends = 0
  const response = eventStream({
    signal: abort.signal,
    onOpen(opened) {
      sink = opened
      return () => (ends += 1)
    },
  })
  const reader = response.body?.getReader()
  if (sink === undefined || reader === undefined) throw new Error('the stream did not open')
  const next = async () => {
    const { value, done } = await reader.read()
    return done ? 'end' : new TextDecoder().decode(value)
  }
  return { abort, sink, response, reader, next, ends: () => ends }
}

describe('an event stream', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('says that nothing between may keep or gather it', () => {
    const { headers } = open().response
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(headers.get('cache-control')).toBe('no-cache, no-transform')
    expect(headers.get('x-accel-buffering')).toBe('no')
  })

  it('FLT-14 begins with when to come back, then numbers its events', async () => {
    const { sink, next } = open()
    sink.send(EVENT)
    sink.send(EVENT)
    expect(await next()).toBe('retry: 2000\n\n')
    expect(await next()).toBe(`id: 1\nevent: version\ndata: ${JSON.stringify(EVENT)}\n\n`)
    expect(await next()).toMatch(/^id: 2\n/)
  })

  it('beats every 15 seconds', async () => {
    const { next } = open()
    await next()
    vi.advanceTimersByTime(15_000)
    expect(await next()).toBe(': still here\n\n')
  })

  it('ends once, whoever ends it, and is silent from then on', async () => {
    for (const end of ['sink', 'signal', 'reader'] as const) {
      const { abort, sink, reader, next, ends } = open()
      if (end === 'reader') await reader.cancel()
      if (end === 'signal') abort.abort()
      sink.close()
      sink.send(EVENT)
      abort.abort()
      vi.advanceTimersByTime(60_000)
      expect(ends()).toBe(1)
      if (end !== 'reader') expect([await next(), await next()]).toEqual(['retry: 2000\n\n', 'end'])
    }
  })

  it('is ended when its client does not read any more', () => {
    const { sink, ends } = open()
    for (let sent = 0; sent < 600; sent += 1) sink.send(EVENT)
    expect(ends()).toBe(1)
  })
})
