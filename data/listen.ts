import { Client } from 'pg'
import { type LiveEvent, liveEvent } from '@/core/protocol/live-events'
import { CHANNEL } from '@/data/live-events'

export interface Listener {
  onEvent(event: LiveEvent): void
  /** From now on every event is heard. */
  onUp(): void
  /** Events may be missed until `onUp` is called again. */
  onDown(): void
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 2_000
const CONNECT_TIMEOUT_MS = 5_000
// A connection cut without a word looks like a quiet one; asked this often, it is found out within AZ-08's 5 seconds.
const PING_EVERY_MS = 2_000
const PING_TIMEOUT_MS = 2_000

/**
 * Hears what the processes of a database announce, on one connection of its own that is opened again, ever more
 * patiently, when the database goes away. Answers how to stop.
 */
export function listen(url: string, listener: Listener): () => void {
  let isStopped = false
  let wait = FIRST_WAIT_MS
  let endAttempt = () => {}

  async function attempt(): Promise<void> {
    const connection = openConnection(url, (event) => listener.onEvent(event))
    endAttempt = connection.end
    if (await connection.isUp) {
      wait = FIRST_WAIT_MS
      if (!isStopped) listener.onUp()
      await connection.isLost
      if (!isStopped) listener.onDown()
    }
    connection.end()
    if (isStopped) return
    setTimeout(() => !isStopped && void attempt(), wait * (0.5 + Math.random() / 2)).unref()
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }

  void attempt()
  return () => {
    isStopped = true
    endAttempt()
  }
}

interface Connection {
  /** Whether it came to listen at all. */
  readonly isUp: Promise<boolean>
  readonly isLost: Promise<void>
  end(): void
}

function openConnection(url: string, hear: (event: LiveEvent) => void): Connection {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: PING_TIMEOUT_MS,
    keepAlive: true,
  })
  const isLost = new Promise<void>((lose) => {
    client.on('error', () => lose())
    client.on('end', () => lose())
  })
  client.on('notification', ({ payload }) => {
    const event = parseEvent(payload)
    if (event !== undefined) hear(event)
  })
  let ping: NodeJS.Timeout | undefined
  function end(): void {
    clearInterval(ping)
    client.end().catch(() => undefined)
  }
  async function start(): Promise<boolean> {
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
    } catch {
      return false
    }
    ping = setInterval(() => void client.query('SELECT 1').catch(end), PING_EVERY_MS)
    ping.unref()
    return true
  }
  return { isUp: start(), isLost, end }
}

/** A payload another version of this program wrote may mean nothing to us. */
function parseEvent(payload: string | undefined): LiveEvent | undefined {
  try {
    const parsed = liveEvent.safeParse(JSON.parse(payload ?? ''))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
