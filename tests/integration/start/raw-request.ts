import { connect, type Socket } from 'node:net'

/** Bytes as they go over the wire: what no well-behaved client would send. */
export interface RawExchange {
  readonly socket: Socket
  send(text: string): void
  /** Everything answered until the server closes, or until what came matches. */
  readUntil(pattern: RegExp): Promise<string>
}

export function openRaw(port: number): RawExchange {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  let changed: () => void = () => undefined
  let hasEnded = false
  socket.setEncoding('latin1')
  socket.on('data', (text) => {
    received += text
    changed()
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    hasEnded = true
    changed()
  })
  return {
    socket,
    send: (text) => void socket.write(text, 'latin1'),
    async readUntil(pattern) {
      while (!pattern.test(received) && !hasEnded) {
        await new Promise<void>((resolve) => {
          changed = resolve
        })
      }
      return received
    },
  }
}

/** The status of the first answer to these bytes; 0 when the connection was closed without one. */
export async function rawStatus(port: number, bytes: string): Promise<number> {
  const exchange = openRaw(port)
  exchange.send(bytes)
  const received = await exchange.readUntil(/^HTTP\/1\.1 \d{3}/)
  exchange.socket.destroy()
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0)
}
