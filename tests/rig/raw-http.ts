import { once } from 'node:events'
import { connect } from 'node:net'

interface RawAnswer {
  /** Undefined when the line was closed without an answer. */
  readonly status?: number
  readonly location?: string
}

/** Sends bytes to a port of this machine as they are, and reads the head of the reply. */
export async function sendRaw(port: number, request: string): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => undefined)
  const done = Promise.race([once(socket, 'close'), once(socket, 'data')])
  socket.write(request, 'latin1')
  await done
  socket.destroy()
  const reply = Buffer.concat(chunks).toString('latin1')
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(reply)?.[1]
  return {
    ...(status !== undefined && { status: Number(status) }),
    location: /^location: (.*)$/im.exec(reply)?.[1]?.trim(),
  }
}
