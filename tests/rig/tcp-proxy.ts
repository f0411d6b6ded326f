import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface TcpProxy {
  readonly port: number
  /** Ends every connection and refuses new ones until `restore`. */
  cut(): void
  restore(): void
  /** Accepts and forwards what is sent, and swallows every byte of the answers, until `restore`. */
  swallowAnswers(): void
  close(): Promise<void>
}

/** A line between two of our processes that a test can cut: 127.0.0.1 only. */
export async function openTcpProxy(targetPort: number): Promise<TcpProxy> {
  let mode: 'open' | 'cut' | 'swallow' = 'open'
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    if (mode === 'cut') return void client.destroy()
    const target = connect(targetPort, '127.0.0.1')
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.once('close', () => {
        sockets.delete(socket)
        client.destroy()
        target.destroy()
      })
    }
    client.on('data', (bytes) => target.write(bytes))
    target.on('data', (bytes) => {
      if (mode === 'open') client.write(bytes)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: address.port,
    cut() {
      mode = 'cut'
      drop()
    },
    restore() {
      mode = 'open'
    },
    swallowAnswers() {
      mode = 'swallow'
    },
    async close() {
      drop()
      server.close()
      await once(server, 'close')
    },
  }
}
