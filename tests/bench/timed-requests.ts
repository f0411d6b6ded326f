import { Agent, type IncomingMessage, request } from 'node:http'

export interface TimedRequests {
  /** Asks for a page as a browser does, reads it to its last byte and says how many milliseconds that took. */
  time(path: string, headers?: Readonly<Record<string, string>>): Promise<number>
  /** Bytes of the last answer as it went over the wire. */
  lastBytes(): number
  close(): void
}

/** One connection that is kept open, so that a request costs nothing but its answer. */
export function openConnection(origin: string): TimedRequests {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let bytes = 0
  return {
    async time(path, headers = {}) {
      const startedAt = performance.now()
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const accepted = { 'accept-encoding': 'gzip', accept: 'text/html', ...headers }
        request(new URL(path, origin), { agent, headers: accepted }, resolve).on('error', reject).end()
      })
      bytes = 0
      for await (const chunk of response) bytes += chunk.length
      if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`)
      return performance.now() - startedAt
    },
    lastBytes: () => bytes,
    close: () => agent.destroy(),
  }
}
