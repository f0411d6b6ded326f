import type { ArticleEvent } from '@/core/protocol/live-events'

/** One end of an event stream, as whoever feeds it holds it. */
export interface EventSink {
  send(event: ArticleEvent): void
  close(): void
}

export interface EventStreamRequest {
  /** Aborts when the client has gone. */
  readonly signal: AbortSignal
  /** Called when the stream opens; the answer is called once when it has ended, however that came about. */
  onOpen(sink: EventSink): () => void
}

/** Proxies close a connection that is silent for longer, usually after 60 seconds. */
const HEARTBEAT_MS = 15_000
/** How long a browser waits before it connects again. */
const RETRY_MS = 2_000
/** A client this far behind does not read any more; connecting again costs it less than the queue costs us. */
const MAX_QUEUED = 500

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // no-transform: compression would hold events back until its buffer is full.
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
}

/** A `text/event-stream` answer whose events are named by their type and numbered from 1. */
export function eventStream({ signal, onOpen }: EventStreamRequest): Response {
  const encoder = new TextEncoder()
  let isOpen = true
  let ended = () => {}
  let heartbeat: NodeJS.Timeout | undefined

  function stop(): void {
    isOpen = false
    clearInterval(heartbeat)
    ended()
    ended = () => {}
  }

  function start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    let id = 0
    function close(): void {
      if (isOpen) controller.close()
      stop()
    }
    function write(text: string): void {
      if (isOpen) controller.enqueue(encoder.encode(text))
      if ((controller.desiredSize ?? 0) < -MAX_QUEUED) close()
    }
    function send(event: ArticleEvent): void {
      id += 1
      write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    }
    write(`retry: ${RETRY_MS}\n\n`)
    heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS).unref()
    signal.addEventListener('abort', close, { once: true })
    ended = onOpen({ send, close })
    if (signal.aborted) close()
  }

  return new Response(new ReadableStream({ start, cancel: stop }), { headers: HEADERS })
}
